using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph;

/// <summary>A property whose value differs between two states.</summary>
public sealed class PropertyChange
{
    /// <summary>Stored values hold no elements, so there is no graph to read them from.</summary>
    private static readonly ElementReader NoElements = new(null!);

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
    public object? Before => ToClr(ValueBefore);

    /// <summary>The value after, in the same form; null where there is none.</summary>
    public object? After => ToClr(ValueAfter);

    /// <summary>The value before, exactly.</summary>
    internal Value ValueBefore { get; }

    /// <summary>The value after, exactly.</summary>
    internal Value ValueAfter { get; }

    private static object? ToClr(in Value value) => ClrValues.ToClr(value, NoElements);
}
