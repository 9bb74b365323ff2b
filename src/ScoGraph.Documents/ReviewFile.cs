using ScoGraph.Documents.Review;

namespace ScoGraph.Documents;

/// <summary>
/// Files in which people decide about proposed facts: JSON Lines, a fact on each line, that <c>scograph propose</c> writes,
/// <c>scograph review</c> goes through and anybody may edit: <c>"decision": "accept"</c>, <c>"reject"</c>, or none. Any thread.
/// </summary>
/// <example><code>
/// using Graph graph = new();
/// graph.Query("CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'}), (:Country {key: 'no', name: 'Norway'})");
/// TextDocument text = DocumentReader.Parse("The Sund Bridge was built by Norway.", TextFormat.Plain);
/// ReviewItem[] items = [.. FactProposer.Of(graph).Propose(text).Select(fact => ReviewItem.Of(text, "news", fact))];
/// items[0] = items[0] with { Decision = ReviewDecision.Accept };
/// Console.WriteLine(ReviewFile.Accept(graph, items).Added);
/// </code></example>
public static class ReviewFile
{
    /// <summary>Reads a review file.</summary>
    /// <param name="text">The text of the file; empty lines are skipped.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <exception cref="DocumentException">A line is no fact for review; the message has the line, the column and what would be right.
    /// </exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<ReviewItem> Read(string text, string name = "the review file")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        List<ReviewItem> items = [];
        int number = 0;
        foreach (string line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                items.Add(new ReviewLine(line, name, number).Read());
        }

        return items;
    }

    /// <summary>Writes a review file.</summary>
    /// <param name="items">The facts.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IEnumerable<ReviewItem> items, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(output);
        ReviewWriter.Write(items, output);
    }

    /// <summary>
    /// Writes the accepted facts into a graph, all of them or none, each with its citation. A fact that the graph holds already gets a
    /// further citation. The document and its passages become nodes where the graph has none.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="items">The facts; those that are not accepted are only counted.</param>
    /// <param name="cancellationToken">Stops the work; nothing is written then.</param>
    /// <returns>How many facts were added, and what became of the others.</returns>
    /// <exception cref="DocumentException">The graph has no entity with a key that a fact names, or two; with line and column where the
    /// fact is from a file.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReviewResult Accept(Graph graph, IReadOnlyList<ReviewItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(items);
        using Transaction transaction = graph.BeginTransaction(cancellationToken);
        ReviewResult result = Accept(transaction, items, cancellationToken);
        if (result.HasChanged)
            transaction.Commit();
        return result;
    }

    /// <summary>The same within a transaction, which is not ended.</summary>
    internal static ReviewResult Accept(Transaction transaction, IReadOnlyList<ReviewItem> items, CancellationToken cancellationToken)
    {
        AcceptedFacts facts = new(transaction);
        foreach (ReviewItem item in items.Where(item => item.Decision == ReviewDecision.Accept))
            facts.Check(item);
        foreach (ReviewItem item in items.Where(item => item.Decision == ReviewDecision.Accept))
        {
            cancellationToken.ThrowIfCancellationRequested();
            facts.Write(item);
        }

        return facts.Result with
        {
            Rejected = items.Count(item => item.Decision == ReviewDecision.Reject),
            Undecided = items.Count(item => item.Decision == ReviewDecision.Open),
        };
    }
}
