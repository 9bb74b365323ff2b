using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary><c>target.key</c> for what carries its own entries.</summary>
internal static class Properties
{
    /// <summary>
    /// The entry of a map (null where it lacks the key) or the component of a point or temporal value. Elements of the graph are the
    /// caller's.
    /// </summary>
    /// <exception cref="Diagnostics.ValueException">The target has no properties, or no such component.</exception>
    public static Value Get(in Value target, string key)
    {
        switch (target.Kind)
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.Map:
                target.AsMap().TryGet(key, out Value value);
                return value;
            case ValueKind.Point:
                return PointAccessors.Get(target, key);
            default:
                return (target.Kind.ToTypes() & (ValueTypes.Temporal | ValueTypes.Duration)) != 0
                    ? TemporalAccessors.Get(target, key) : throw ValueErrors.NoProperties(target, key);
        }
    }
}
