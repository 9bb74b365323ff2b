using ScoGraph.Functions.Scalar;

namespace ScoGraph.Functions;

/// <summary>The scalar functions that are not about time, sorted by name.</summary>
internal static class ScalarCatalog
{
    public static IReadOnlyList<ScalarFunction> All { get; } = [];
}
