using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph;

/// <summary>A property whose value differs between two states.</summary>
public sealed class PropertyChange
{
    internal PropertyChange(string key, Value before, Value after)
    {
        Key = key;
        ValueBefore = before;
        ValueAfter = after;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The value before, as <see cref="Node.Properties"/> would show it; null where there was none. A date or duration that
    /// NodaTime cannot hold is its text.</summary>
    public object? Before => ClrValues.OfProperty(ValueBefore);

    /// <summary>The value after, in the same form; null where there is none.</summary>
    public object? After => ClrValues.OfProperty(ValueAfter);

    /// <summary>The value before, exactly.</summary>
    internal Value ValueBefore { get; }

    /// <summary>The value after, exactly.</summary>
    internal Value ValueAfter { get; }
}
