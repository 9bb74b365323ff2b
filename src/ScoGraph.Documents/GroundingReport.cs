namespace ScoGraph.Documents;

/// <summary>How far a text bears out the facts that cite it.</summary>
/// <param name="Document">The key by which the facts cite the text.</param>
/// <param name="Facts">How many facts cite it.</param>
/// <param name="Ungrounded">The facts that it does not bear out, by type and ends; empty where all is well.</param>
/// <param name="Explained">The facts of which no cited passage names both ends, and that say why they hold all the same.</param>
public sealed record GroundingReport(
    string Document, int Facts, IReadOnlyList<UngroundedFact> Ungrounded, IReadOnlyList<UngroundedFact> Explained);
