using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Expressions;

/// <summary>The names of floats that have no digits. A variable of such a name is the variable.</summary>
internal static class FloatNames
{
    /// <summary>The float, by its name without regard to case; null for any other name.</summary>
    public static Value? Find(string name) =>
        name.Equals("INF", StringComparison.OrdinalIgnoreCase) || name.Equals("INFINITY", StringComparison.OrdinalIgnoreCase)
            ? Value.FromFloat(double.PositiveInfinity)
        : name.Equals("NAN", StringComparison.OrdinalIgnoreCase) ? Value.FromFloat(double.NaN) : null;
}
