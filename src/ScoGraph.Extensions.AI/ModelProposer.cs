using Microsoft.Extensions.AI;
using ScoGraph.Extensions.AI.Asking;

namespace ScoGraph.Documents;

/// <summary>
/// Lets a language model propose facts between the entities that a passage names together: a question for each passage with two or more.
/// What it answers is checked against the passage and never repaired; what holds goes into a review file, for a person to confirm.
/// Immutable; any thread, as far as the client allows it.
/// </summary>
/// <example><code>
/// async Task&lt;int&gt; CountAsync(Microsoft.Extensions.AI.IChatClient client, Graph graph, TextDocument text)
/// {
///     ModelProposals found = await ModelProposer.Of(client, graph).ProposeAsync(text, "report");
///     return found.Items.Count;
/// }
/// </code></example>
public sealed class ModelProposer
{
    /// <summary>Where a graph says of a text, not of the world.</summary>
    private static readonly string[] Textual = ["MENTIONED_IN", "STATED", "ABOUT"];

    private readonly IChatClient _client;
    private readonly EntityNames _names;
    private readonly ModelProposerOptions _options;
    private readonly HashSet<(string Type, string Start, string End)> _known;
    private readonly string[] _types;

    private ModelProposer(IChatClient client, QuerySource graph, ModelProposerOptions options)
    {
        _client = client;
        _names = EntityNames.Of(graph);
        _options = options;
        _known = [.. graph.Query("MATCH (a)-[r]->(b) WHERE a.key IS NOT NULL AND b.key IS NOT NULL "
            + "RETURN type(r) AS type, toString(a.key) AS a, toString(b.key) AS b")
            .Select(row => (row.Get<string>("type"), row.Get<string>("a"), row.Get<string>("b")))];
        _types = options.Types.Count > 0 ? [.. options.Types]
            : [.. _known.Select(fact => fact.Type).Distinct().Except(Textual).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads the entities and the types of facts of a graph.</summary>
    /// <param name="client">The model.</param>
    /// <param name="graph">The graph; later changes do not show.</param>
    /// <param name="options">How the model is asked; null for the defaults.</param>
    /// <exception cref="ArgumentException">No types of facts are named, and the graph has no relationships to take them from.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="graph"/> is null.</exception>
    public static ModelProposer Of(IChatClient client, QuerySource graph, ModelProposerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(graph);
        ModelProposer proposer = new(client, graph, options ?? new ModelProposerOptions());
        return proposer._types.Length > 0 ? proposer : throw new ArgumentException(
            "The graph has no relationships; name the types of facts that are wanted in the options.", nameof(options));
    }

    /// <summary>Asks the model of each passage that names two entities or more, one after the other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="document">The key that the document has, or is to have, in the graph.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What is to be reviewed, and what was refused.</returns>
    /// <exception cref="ArgumentException"><paramref name="document"/> is no key of a document.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public async Task<ModelProposals> ProposeAsync(TextDocument text, string document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(document);
        _ = new Citation(document, 1);
        List<ReviewItem> items = [];
        List<RefusedProposal> refused = [];
        foreach (IGrouping<int, EntityMention> named in _names.FindIn(text).GroupBy(mention => mention.Paragraph))
        {
            cancellationToken.ThrowIfCancellationRequested();
            PassageQuestion question = new(text.Passages[named.Key - 1], [.. named], _types);
            if (question.Keys.Count < 2)
                continue;
            string? answer = await AskAsync(question, cancellationToken).ConfigureAwait(false);
            if (answer is null)
            {
                refused.Add(new RefusedProposal(named.Key, RefusalReason.TooSlow, $"no answer in {_options.Timeout.TotalSeconds:0.#} s"));
                continue;
            }

            CheckedAnswer found = new(question, _options.Name);
            found.Read(answer);
            refused.AddRange(found.Refused);
            items.AddRange(found.Facts.Select(fact => ReviewItem.Of(
                text, document, fact with { IsKnown = _known.Contains((fact.Type, fact.Start, fact.End)) })));
        }

        return new ModelProposals(items, refused);
    }

    /// <returns>Null where the time is over.</returns>
    private async Task<string?> AskAsync(PassageQuestion question, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_options.Timeout);
        try
        {
            ChatResponse response = await _client.GetResponseAsync(question.Messages(), PassageQuestion.Options(), limited.Token)
                .ConfigureAwait(false);
            return response.Text;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && limited.IsCancellationRequested)
        {
            return null;
        }
    }
}
