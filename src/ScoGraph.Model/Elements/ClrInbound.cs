using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Elements;

/// <summary>What may enter the library as a parameter or property.</summary>
internal static class ClrInbound
{
    /// <summary>The most items of one parameter, those of inner lists and dictionaries included; a sequence without end meets it.</summary>
    public const int MostItems = 1 << 24;

    /// <summary>
    /// The value of a .NET object: null, booleans, numbers (a decimal as the float that keeps it), strings, characters, enums and Guids as
    /// strings, nodes, relationships and paths by id, points, dates and times of .NET and NodaTime, dictionaries with string keys, other
    /// sequences.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The type, or one inside it, is none of these, a number does not fit, lists and dictionaries are nested too deeply (as those are that
    /// contain themselves), or hold too many items; or an element belongs to another graph.
    /// </exception>
    /// <param name="clr">The object.</param>
    /// <param name="origin">The graph whose elements may enter; null where none is asked.</param>
    public static Value FromClr(object? clr, GraphOrigin? origin = null)
    {
        Intake intake = new() { Origin = origin };
        return Read(clr, 0, ref intake);
    }

    private static Value Read(object? clr, int levels, ref Intake intake) =>
        Scalar(clr, intake.Origin) ?? Container(clr!, levels, ref intake);

    /// <summary>
    /// The value, or null for a container; a method of its own, so that its many variables do not stand on the stack at each level.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value? Scalar(object? clr, GraphOrigin? origin) => clr switch
    {
        null => Value.Null,
        Value value => value,
        string text => Value.FromString(text),
        bool flag => Value.FromBoolean(flag),
        long number => Value.FromInteger(number),
        int number => Value.FromInteger(number),
        double number => Value.FromFloat(number),
        float number => Value.FromFloat(number),
        Enum name => Value.FromString(name.ToString()),
        short or sbyte or byte or ushort or uint => Value.FromInteger(((IConvertible)clr).ToInt64(CultureInfo.InvariantCulture)),
        ulong number => number <= long.MaxValue ? Value.FromInteger((long)number) : throw DoesNotFit(number),
        Int128 number => number >= long.MinValue && number <= long.MaxValue ? Value.FromInteger((long)number) : throw DoesNotFit(number),
        UInt128 number => number <= long.MaxValue ? Value.FromInteger((long)number) : throw DoesNotFit(number),
        nint number => Value.FromInteger(number),
        Half number => Value.FromFloat((double)number),
        decimal number => ExactDecimals.ToFloat(number) is { } exact ? Value.FromFloat(exact) : throw Inexact(number),
        char character => Value.FromString(character.ToString()),
        Guid id => Value.FromString(id.ToString()),
        Node node => Value.FromNode(Id(node, origin)),
        Relationship relationship => Value.FromRelationship(Id(relationship, origin)),
        GraphPath path => Value.From(new PathValue(
            [.. path.Nodes.Select(n => Id(n, origin))], [.. path.Relationships.Select(r => Id(r, origin))])),
        GraphPoint point => Value.From(point.Content),
        _ => Temporal(clr),
    };

    private static Value? Temporal(object clr)
    {
        try
        {
            return TemporalClr.FromClr(clr, out Value value) ? value : null;
        }
        catch (ValueException e)
        {
            throw new ArgumentException(e.Message, e);
        }
    }

    private static Value Container(object clr, int levels, ref Intake intake)
    {
        if (levels >= Nesting.MostLevels)
            throw new ArgumentException(
                FormattableString.Invariant($"Lists and dictionaries can be nested {Nesting.MostLevels} levels deep; does one contain itself?"));
        return clr switch
        {
            IEnumerable<KeyValuePair<string, object?>> entries => Map(entries, levels, ref intake),
            IDictionary entries => Map(
                entries.Keys.Cast<object>().Select(key => KeyValuePair.Create(Key(key), entries[key])), levels, ref intake),
            IEnumerable<KeyValuePair<string, string>> entries => Map(
                entries.Select(e => KeyValuePair.Create(e.Key, (object?)e.Value)), levels, ref intake),
            IEnumerable list => List(list, levels, ref intake),
            _ => throw new ArgumentException(
                $"{ClrTypeName.Of(clr.GetType())} is no type of a value that a query can work with; give its members: QueryParameters.From(value), or QueryParameters.List(values) for a list of them."),
        };
    }

    private static Value List(IEnumerable list, int levels, ref Intake intake)
    {
        List<Value> values = [];
        foreach (object? item in list)
        {
            Count(ref intake);
            values.Add(Read(item, levels + 1, ref intake));
        }

        return Value.FromList([.. values]);
    }

    private static Value Map(IEnumerable<KeyValuePair<string, object?>> entries, int levels, ref Intake intake)
    {
        List<KeyValuePair<string, Value>> values = [];
        foreach ((string key, object? value) in entries)
        {
            Count(ref intake);
            values.Add(KeyValuePair.Create(key, Read(value, levels + 1, ref intake)));
        }

        return Value.From(MapValue.From(values));
    }

    private static void Count(ref Intake intake)
    {
        StopSignal.At(intake.Items, int.MaxValue);
        if (++intake.Items > MostItems)
            throw new ArgumentException(
                FormattableString.Invariant($"A parameter can have {MostItems:#,0} items; does a sequence never end?"));
    }

    private static string Key(object key) =>
        key as string ?? throw new ArgumentException($"The keys of a map are strings, not {ClrTypeName.Of(key.GetType())}.");

    private static ArgumentException DoesNotFit(IFormattable number) =>
        new($"{number.ToString(null, CultureInfo.InvariantCulture)} does not fit into a 64-bit integer.");

    private static ArgumentException Inexact(decimal number) => new(
        $"{number.ToString(CultureInfo.InvariantCulture)} has more digits than a float of 64 bits holds; round it, or give it as a text.");

    private static int Id(Node node, GraphOrigin? origin) =>
        origin?.HasNode(node.Id, node.Origin) ?? true ? Id(node.Id) : throw Foreign("Node", node.Id);

    private static int Id(Relationship relationship, GraphOrigin? origin) =>
        origin?.HasRelationship(relationship.Id, relationship.Origin) ?? true ? Id(relationship.Id)
            : throw Foreign("Relationship", relationship.Id);

    private static ArgumentException Foreign(string what, long id) => new(
        FormattableString.Invariant($"{what} {id} belongs to another graph; find its like in this one by what it holds."));

    private static int Id(long id) =>
        id is >= 0 and <= int.MaxValue ? (int)id
            : throw new ArgumentException(FormattableString.Invariant($"{id} is not the id of an element."));

    /// <summary>What is read so far, and where elements may come from.</summary>
    private struct Intake
    {
        public int Items;

        public GraphOrigin? Origin;
    }
}
