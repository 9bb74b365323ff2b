using System.Diagnostics.CodeAnalysis;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Attributes;

/// <summary>
/// What a foreign file says of an element: names with values. A map among them becomes an attribute for each entry, <c>a.b</c>, since
/// properties hold no maps; maps inside of lists become texts.
/// </summary>
internal sealed class AttributeMap
{
    private readonly OrderedDictionary<string, Value> _values = new(StringComparer.Ordinal);

    /// <summary>Adds an attribute; null is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Any value.</param>
    /// <param name="taken">The name that was taken, where it is false.</param>
    public bool TryAdd(string name, in Value value, [NotNullWhen(false)] out string? taken)
    {
        taken = null;
        if (value.Kind == ValueKind.Map)
        {
            MapValue map = value.AsMap();
            for (int i = 0; i < map.Count; i++)
            {
                if (!TryAdd($"{name}.{map.Keys[i]}", map.Values[i], out taken))
                    return false;
            }

            return true;
        }

        if (value.IsNull || _values.TryAdd(name, value.Kind == ValueKind.List ? WithoutMaps(value) : value))
            return true;
        taken = name;
        return false;
    }

    /// <summary>Adds what the element has no attribute for yet.</summary>
    public void AddIfFree(string name, in Value value) => TryAdd(name, value, out _);

    /// <summary>Adds what the element has no attribute for yet.</summary>
    public void AddIfFree(AttributeMap others)
    {
        foreach ((string name, Value value) in others._values)
            AddIfFree(name, value);
    }

    public bool TryGet(string name, out Value value) => _values.TryGetValue(name, out value);

    /// <summary>Takes an attribute out.</summary>
    public void Remove(string name) => _values.Remove(name);

    public PropertyElement[] ToProperties() => [.. _values.Select(attribute => new PropertyElement(attribute.Key, attribute.Value))];

    private static Value WithoutMaps(in Value list)
    {
        ReadOnlySpan<Value> items = list.AsList().Items;
        Value[] plain = new Value[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            plain[i] = items[i].Kind switch
            {
                ValueKind.Map => Value.FromString(LiteralText.Write(items[i])),
                ValueKind.List => WithoutMaps(items[i]),
                _ => items[i],
            };
        }

        return Value.FromList(plain);
    }
}
