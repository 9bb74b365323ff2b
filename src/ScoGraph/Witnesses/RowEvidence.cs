using ScoGraph.Witnesses;

namespace ScoGraph;

/// <summary>
/// What a row rests on: which elements of the graph, and what was looked for and not found. Asked for with <see
/// cref="QueryOptions.Evidence"/>.
/// </summary>
/// <remarks>
/// This is the row's why-provenance. Which rows come first (ORDER BY, SKIP, LIMIT) is no part of it. See <c>docs/evidence.md</c>.
/// </remarks>
/// <example><code>
/// using Graph graph = new();
/// graph.Query("CREATE (:Town {name: 'Osh'})-[:ROAD {source: 'atlas', paragraphs: [4]}]->(:Town {name: 'Naryn'})");
/// QueryResult result = graph.Query(
///     "MATCH (a:Town)-[:ROAD]->(b) RETURN a.name, b.name", [], new QueryOptions { Evidence = true });
/// foreach (Derivation derivation in result[0].Evidence.Derivations)
///     Console.WriteLine(derivation);
/// </code></example>
public sealed class RowEvidence
{
    internal RowEvidence(Proof proof, EvidenceSource source)
    {
        Derivations = [.. proof.Sets.Select(set => new Derivation(set, source.Snapshot))];
        TotalDerivations = proof.Total;
        IsComplete = proof.IsWhole;
        CountTogether = proof.IsTogether;
        Absences = proof.Absences;
        Unknowns = proof.Unknowns;
    }

    /// <summary>
    /// The sets of elements that the row rests on. Each is enough by itself, and minimal; or, where <see cref="CountTogether"/>, each is
    /// what one of the rows rests on that a group, a count or a list was made of. A set may be empty: the row rests on nothing in the
    /// graph then.
    /// </summary>
    public IReadOnlyList<Derivation> Derivations { get; }

    /// <summary>
    /// How many sets there are, where <see cref="IsComplete"/>; else how many rows stand behind the row, so at most that many.
    /// </summary>
    public long TotalDerivations { get; }

    /// <summary>
    /// Whether <see cref="Derivations"/> are all. They are not where there are more than <see cref="QueryOptions.MaxWitnesses"/>, or where
    /// <see cref="Unknowns"/> says what is not known.
    /// </summary>
    public bool IsComplete { get; }

    /// <summary>Whether the derivations count together, as the rows of a group do; else each is enough.</summary>
    public bool CountTogether { get; }

    /// <summary>What was looked for and not found.</summary>
    public IReadOnlyList<Absence> Absences { get; }

    /// <summary>What is not known of the row, and why, a sentence each; empty where the evidence is whole.</summary>
    public IReadOnlyList<string> Unknowns { get; }
}
