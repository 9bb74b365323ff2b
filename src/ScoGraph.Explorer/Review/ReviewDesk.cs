using ScoGraph.Documents;
using ScoGraph.Documents.Entities;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Reasons;

namespace ScoGraph.Explorer.Review;

/// <summary>Goes through proposed facts one by one, each beside its passage. One thread at a time.</summary>
internal sealed class ReviewDesk(Workspace workspace, ReviewTable table)
{
    private object? _state;
    private PassageFinder? _passages;
    private ReviewText? _held;
    private Dictionary<string, string> _names = [];

    /// <summary>The position of the fact that is looked at; -1 where there is none.</summary>
    public int At { get; private set; } = table.Items.Count == 0 ? -1 : Math.Max(0, NextOpen(table.Items, -1));

    /// <summary>What became of the last act; empty for nothing to say.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Whether <see cref="Note"/> says that something went wrong.</summary>
    public bool HasFailed { get; private set; }

    public IReadOnlyList<ReviewItem> Items => table.Items;

    public string FileName => table.Name;

    /// <summary>The fact that is looked at; null for none.</summary>
    public ReviewItem? Item => At >= 0 && At < Items.Count ? Items[At] : null;

    /// <summary>What the graph calls the entity of a key; the key itself where it knows none.</summary>
    public string NameOf(string key)
    {
        Look();
        return _names.GetValueOrDefault(key, key);
    }

    /// <summary>Whether the caller may decide, and write what was accepted.</summary>
    public bool MayDecide => workspace.MayWrite;

    public int Count(ReviewDecision decision) => Items.Count(item => item.Decision == decision);

    /// <summary>The passage of the fact: whole where the graph holds it, else what the file has of it.</summary>
    public CitedPassage? Passage
    {
        get
        {
            if (Item is not { } item)
                return null;
            Citation place = new(item.Document, item.Paragraph);
            (string name, string? text) = Passages().Find(place);
            if (text is not null && item.Span.End <= text.Length && text[item.Span.Start..item.Span.End] == item.Quote)
                return new CitedPassage(place.ToString(), name, text, item.Span.Start, item.Span.End);
            return new CitedPassage(
                place.ToString(), name, item.Before + item.Quote + item.After, item.Before.Length, item.Before.Length + item.Quote.Length);
        }
    }

    /// <summary>
    /// The document of the fact: the text whose file was named, else what the graph holds of it; null where there is neither.
    /// </summary>
    public ReviewText? Text
    {
        get
        {
            if (Item is not { } item)
                return null;
            if (table.Texts.GetValueOrDefault(item.Document) is { } read)
                return read;
            PassageFinder passages = Passages();
            if (_held?.Key != item.Document)
            {
                ReviewPassage[] held = [.. passages.All(item.Document).Select(text => new ReviewPassage(() => text, null))];
                _held = new ReviewText(item.Document, passages.Find(new Citation(item.Document, 1)).Document, held);
            }

            return _held.Passages.Count > 0 ? _held : null;
        }
    }

    /// <summary>Passages of the fact's document, with the words of every fact that they state.</summary>
    /// <param name="text">The document.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="last">The number of the last.</param>
    public IEnumerable<MarkedPassage> Marked(ReviewText text, int first, int last)
    {
        for (int number = Math.Max(1, first); number <= Math.Min(last, text.Passages.Count); number++)
        {
            ReviewPassage passage = text.Passages[number - 1];
            string? above = number > 1 ? text.Passages[number - 2].Section : null;
            yield return MarkedPassage.Of(
                number, passage.Section == above ? null : passage.Section, passage.Text, table.Marks.In(text, number), At);
        }
    }

    public void GoTo(int at) => (At, Note, HasFailed) = (Math.Clamp(at, Items.Count == 0 ? -1 : 0, Items.Count - 1), "", false);

    /// <summary>Decides about the fact that is looked at, and goes to the next that is open.</summary>
    public void Decide(ReviewDecision decision)
    {
        if (Item is { } item && Change(item, item with { Decision = decision }) && decision != ReviewDecision.Open)
            At = NextOpen(Items, At) is var next and >= 0 ? next : At;
    }

    /// <summary>Says what the fact is to be; an empty reason means that the passage states it.</summary>
    public void Edit(string type, string start, string end, string because)
    {
        if (Item is not { } item)
            return;
        string Or(string given, string old) => string.IsNullOrWhiteSpace(given) ? old : given.Trim();
        Change(item, item with
        {
            Type = Or(type, item.Type),
            Start = Or(start, item.Start),
            End = Or(end, item.End),
            Because = string.IsNullOrWhiteSpace(because) ? null : because.Trim(),
        });
    }

    /// <summary>Writes the accepted facts into the graph, all or none, each with its citation.</summary>
    public async Task Write(CancellationToken cancellationToken = default)
    {
        try
        {
            ReviewResult result = await workspace.Change(
                transaction => ReviewFile.Accept(transaction, Items, cancellationToken), cancellationToken);
            Say(FormattableString.Invariant(
                $"{result.Added} added, {result.Cited} cited once more, {result.Unchanged} known with this citation."));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Fail(exception is DocumentException wrong ? wrong.Message : AskFailure.Of(exception).Message);
        }
    }

    private bool Change(ReviewItem seen, ReviewItem item)
    {
        if (!MayDecide)
        {
            Fail("Decisions are kept where the graph may be changed: start with --write, as somebody who has the role write.");
            return false;
        }

        try
        {
            if (table.TryChange(At, seen, item))
            {
                Say("");
                return true;
            }

            Fail("Somebody else decided about this fact meanwhile.");
        }
        catch (Exception exception) when (exception is IOException or ScoGraphException)
        {
            Fail(exception.Message);
        }

        return false;
    }

    private void Say(string note) => (Note, HasFailed) = (note, false);

    private void Fail(string note) => (Note, HasFailed) = (note, true);

    private PassageFinder Passages()
    {
        Look();
        return _passages!;
    }

    /// <summary>Reads names and passages anew where the graph has changed.</summary>
    private void Look()
    {
        GraphView graph = workspace.Graph.Snapshot();
        object state = graph.ReadState();
        if (_passages is not null && _state == state)
            return;
        (_state, _passages, _held) = (state, new PassageFinder(graph.ReadState()), null);
        _names = GraphEntities.Read(graph).DistinctBy(entity => entity.Key)
            .ToDictionary(entity => entity.Key, entity => entity.Name, StringComparer.Ordinal);
    }

    /// <summary>The first that is open behind a position, from the beginning where none is; -1 for none at all.</summary>
    private static int NextOpen(IReadOnlyList<ReviewItem> items, int behind)
    {
        for (int step = 1; step <= items.Count; step++)
        {
            int at = (behind + step) % items.Count;
            if (items[at].Decision == ReviewDecision.Open)
                return at;
        }

        return -1;
    }
}
