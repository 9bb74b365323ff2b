namespace ScoGraph.Model.Values;

internal static class ValueTypesExtensions
{
    public static ValueTypes ToTypes(this ValueKind kind) => (ValueTypes)(1u << (int)kind);

    /// <summary>Whether a value of these static types can never be one of the allowed ones (null always can).</summary>
    public static bool IsNever(this ValueTypes types, ValueTypes allowed) => (types & (allowed | ValueTypes.Null)) == 0;
}
