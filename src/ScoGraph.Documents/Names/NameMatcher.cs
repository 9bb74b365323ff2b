using System.Text.RegularExpressions;
using ScoGraph.Documents.Entities;

namespace ScoGraph.Documents.Names;

/// <summary>Finds the names of entities in passages, in one pass over the words. Immutable once made; any thread.</summary>
internal sealed partial class NameMatcher
{
    private readonly Vocabulary _vocabulary = new();
    private readonly NameAutomaton _automaton = new();
    private readonly List<NameForm> _forms = [];
    private readonly HashSet<(int Entity, string Form)> _called = [];

    public NameMatcher(IReadOnlyList<GraphEntity> entities)
    {
        Entities = entities;
        for (int i = 0; i < entities.Count; i++)
        {
            foreach (NameForm form in NameForms.Of(entities[i], i).DistinctBy(form => (form.Text, form.Exact)))
            {
                _automaton.Add(_vocabulary.Add(form.Text), _forms.Count);
                _forms.Add(form);
                _called.Add((i, form.Text.ToLowerInvariant()));
            }
        }

        _automaton.Complete();
    }

    public IReadOnlyList<GraphEntity> Entities { get; }

    /// <summary>All places, in order of their begin, longer ones first.</summary>
    public IReadOnlyList<NameMatch> Find(string passage)
    {
        List<NameToken> tokens = [.. _vocabulary.Read(passage)];
        List<(NameForm Form, PassageSpan Span)> found = [];
        int state = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            state = _automaton.Step(state, tokens[i].Symbol);
            foreach ((int number, int length) in _automaton.EndsAt(state))
            {
                PassageSpan span = new(tokens[i - length + 1].Start, tokens[i].End);
                if (IsWritten(_forms[number], passage.AsSpan(span.Start, span.Length)) && !IsVerb(_forms[number], passage, span))
                    found.Add((_forms[number], span));
            }
        }

        found.Sort((a, b) => (a.Span.Start, -a.Span.End, a.Form.Entity).CompareTo((b.Span.Start, -b.Span.End, b.Form.Entity)));
        return Nest(found);
    }

    private static bool IsWritten(NameForm form, ReadOnlySpan<char> text) =>
        form.Exact is { } exact ? NameText.Plain(text) == exact : !form.IsCommon || char.IsLower(text[0]);

    /// <summary>"Chairs the board": a small word in the plural before an article.</summary>
    private static bool IsVerb(NameForm form, string passage, PassageSpan span) =>
        form.IsPlural && char.IsLower(passage[span.Start])
        && Article().IsMatch(passage.AsSpan(span.End, Math.Min(8, passage.Length - span.End)));

    /// <summary>Goes through runs of places that overlap.</summary>
    private List<NameMatch> Nest(List<(NameForm Form, PassageSpan Span)> found)
    {
        List<NameMatch> matches = [];
        for (int start = 0, end; start < found.Count; start = end)
        {
            int last = found[start].Span.End;
            for (end = start + 1; end < found.Count && found[end].Span.Start < last; end++)
                last = Math.Max(last, found[end].Span.End);
            if (end == start + 1)
                matches.Add(new NameMatch(found[start].Form.Entity, found[start].Span, IsNested: false));
            else
                NestRun(found[start..end], matches);
        }

        return matches;
    }

    /// <summary>
    /// Of places that overlap the longest is the name, of equal ones the first. A part of it that it is called itself, as a person by the
    /// last name, is no name of another.
    /// </summary>
    private void NestRun(List<(NameForm Form, PassageSpan Span)> run, List<NameMatch> matches)
    {
        int from = run[0].Span.Start;
        int[] longest = new int[run.Max(place => place.Span.End) - from];
        Array.Fill(longest, -1);
        int[] byLength = [.. Enumerable.Range(0, run.Count).OrderByDescending(i => run[i].Span.Length).ThenBy(i => run[i].Span.Start)];
        foreach (int i in byLength)
        {
            (NameForm form, PassageSpan span) = run[i];
            int around = -1;
            for (int at = span.Start - from; at < span.End - from; at++)
            {
                if (longest[at] < 0)
                    longest[at] = i;
                else if (around < 0 && run[longest[at]].Span != span)
                    around = longest[at];
            }

            if (around >= 0 && run[around].Span.Contains(span)
                && (run[around].Form.Entity == form.Entity || _called.Contains((run[around].Form.Entity, form.Text.ToLowerInvariant()))))
            {
                continue;
            }

            matches.Add(new NameMatch(form.Entity, span, around >= 0));
        }

        int count = run.Count;
        matches.Sort(Math.Max(0, matches.Count - count), Math.Min(count, matches.Count), Comparer<NameMatch>.Create(
            (a, b) => (a.Span.Start, -a.Span.End, a.Entity).CompareTo((b.Span.Start, -b.Span.End, b.Entity))));
    }

    [GeneratedRegex(@"^ (the|a|an|its|their|our|his|her)\b")]
    private static partial Regex Article();
}
