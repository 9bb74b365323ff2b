namespace ScoGraph.Documents;

/// <summary>A proposed fact with the place that it is from and what a person decided: a line of a review file. Immutable.</summary>
/// <param name="Type">The type of the relationship.</param>
/// <param name="Start">The key of the entity that it begins at.</param>
/// <param name="End">The key of the entity that it ends at.</param>
/// <param name="Document">The key of the document.</param>
/// <param name="Paragraph">The number of the passage, from 1.</param>
/// <param name="Span">The words that state it, within the passage.</param>
public sealed record ReviewItem(string Type, string Start, string End, string Document, int Paragraph, PassageSpan Span)
{
    /// <summary>So much of a passage stands before and behind the words.</summary>
    private const int LongestContext = 160;

    /// <summary>What was decided.</summary>
    public ReviewDecision Decision { get; init; }

    /// <summary>Why the fact follows, where the passage does not state it; null where it does.</summary>
    public string? Because { get; init; }

    /// <summary>The keys of those who say so, where the passage only reports it.</summary>
    public IReadOnlyList<string> StatedBy { get; init; } = [];

    /// <summary>What proposed it: the name of a pattern, or of a model.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>The words that state it.</summary>
    public string Quote { get; init; } = "";

    /// <summary>What stands before them in the passage, shortened.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands behind them in the passage, shortened.</summary>
    public string After { get; init; } = "";

    /// <summary>Whether the graph held the fact already.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Properties of the relationship, texts and truth values, such as a position; empty where there are none.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; init; } = new Dictionary<string, object>();

    /// <summary>Where it stands in a review file; null where it is from none.</summary>
    internal ReviewPlace? Place { get; init; }

    /// <summary>The proposal with the words of its text, undecided.</summary>
    /// <param name="text">The text in which it was found.</param>
    /// <param name="document">The key that the document has, or is to have, in the graph.</param>
    /// <param name="proposal">The proposal.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such passage, or the span is not in it.</exception>
    /// <exception cref="ArgumentException"><paramref name="document"/> is no key of a document: it is empty or holds <c>#</c>.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReviewItem Of(TextDocument text, string document, FactProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(proposal);
        if (proposal.Paragraph < 1 || proposal.Paragraph > text.Passages.Count)
            throw new ArgumentOutOfRangeException(nameof(proposal), proposal.Paragraph, $"The text has passages 1 to {text.Passages.Count}.");
        _ = new Citation(document, proposal.Paragraph);
        string passage = text.Passages[proposal.Paragraph - 1].Text;
        PassageSpan span = proposal.Span;
        if (span.Start < 0 || span.End < span.Start || span.End > passage.Length)
            throw new ArgumentOutOfRangeException(nameof(proposal), span, "The span is not in the passage.");
        int from = Math.Max(0, span.Start - LongestContext), to = Math.Min(passage.Length, span.End + LongestContext);
        return new ReviewItem(proposal.Type, proposal.Start, proposal.End, document, proposal.Paragraph, span)
        {
            Because = proposal.Because,
            Pattern = proposal.Pattern,
            IsKnown = proposal.IsKnown,
            Properties = proposal.Properties,
            Quote = passage[span.Start..span.End],
            Before = passage[from..span.Start],
            After = passage[span.End..to],
        };
    }
}
