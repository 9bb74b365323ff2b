using ScoGraph.Tool.Commands.Options;
namespace ScoGraph.Tool.Commands.Jupyter;

/// <summary>What holds for the questions of notebooks.</summary>
internal static class KernelLimits
{
    /// <summary>Rows need no limit: a notebook keeps those that it shows, and counts the others.</summary>
    public static LimitOptions Options() =>
        new(new QueryLimits { MaxMemory = 2_000_000_000 }, "300 unless given, which %timeout changes; what is given, cells cannot lift.");
}
