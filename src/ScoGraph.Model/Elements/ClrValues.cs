using System.Collections.ObjectModel;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Elements;

/// <summary>Values as .NET objects: how they leave the library, and what may enter it.</summary>
internal static class ClrValues
{
    /// <summary>Stored values hold no elements, so there is no graph to read them from.</summary>
    private static readonly ElementReader NoElements = new(null!);

    /// <inheritdoc cref="ClrInbound.FromClr"/>
    public static Value FromClr(object? clr, GraphOrigin? origin = null) => ClrInbound.FromClr(clr, origin);

    /// <summary>
    /// The value as long, double, string, bool, <see cref="IReadOnlyList{T}"/> or <see cref="IReadOnlyDictionary{TKey, TValue}"/> of such
    /// objects, <see cref="Node"/>, <see cref="Relationship"/>, <see cref="GraphPath"/>, <see cref="GraphPoint"/>, a NodaTime type (for a
    /// date, time or duration beyond what NodaTime can hold its text), or null.
    /// </summary>
    /// <param name="value">Any value.</param>
    /// <param name="graph">Where labels, types and properties of elements are read. An element that occurs twice is one object.</param>
    public static object? ToClr(in Value value, IGraphSnapshot graph) => value.Kind switch
    {
        ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path =>
            ToClr(value, new ElementReader(graph)),
        _ => Scalar(value),
    };

    /// <summary>As the other overload, sharing elements with what the reader made before.</summary>
    public static object? ToClr(in Value value, ElementReader elements) => value.Kind switch
    {
        ValueKind.List => List(value.AsList(), elements),
        ValueKind.Map => Map(value.AsMap(), elements),
        ValueKind.Node => elements.Node(value.AsId()),
        ValueKind.Relationship => elements.Relationship(value.AsId()),
        ValueKind.Path => elements.Path(value.AsPath()),
        _ => Scalar(value),
    };

    /// <summary>A property's value, which is no element and holds none.</summary>
    public static object? OfProperty(in Value value) => ToClr(value, NoElements);

    private static object? Scalar(in Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.String => value.AsString(),
        ValueKind.Point => new GraphPoint(value.As<PointValue>()),
        _ => Temporal(value),
    };

    private static object Temporal(in Value value)
    {
        try
        {
            return TemporalClr.ToClr(value);
        }
        catch (ValueException)
        {
            return TemporalText.Print(value);
        }
    }

    private static ReadOnlyCollection<object?> List(ListValue list, ElementReader elements)
    {
        object?[] items = new object?[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            StopSignal.At(i, items.Length);
            items[i] = ToClr(list[i], elements);
        }

        return Array.AsReadOnly(items);
    }

    private static ReadOnlyDictionary<string, object?> Map(MapValue map, ElementReader elements)
    {
        OrderedDictionary<string, object?> entries = new(map.Count, StringComparer.Ordinal);
        for (int i = 0; i < map.Count; i++)
        {
            StopSignal.At(i, map.Count);
            entries.Add(map.Keys[i], ToClr(map.Values[i], elements));
        }

        return new ReadOnlyDictionary<string, object?>(entries);
    }
}
