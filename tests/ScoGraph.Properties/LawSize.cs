namespace ScoGraph.Properties;

/// <summary>
/// How many random graphs the long laws draw: half of them as a sample, all where <c>eng/proof laws</c> asks for the whole.
/// </summary>
internal static class LawSize
{
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_LAWS") == "all";

    /// <summary>So many graphs of all, or so many cases that all graphs together are to hold.</summary>
    public static int Of(int whole) => IsWhole ? whole : whole / 2;
}
