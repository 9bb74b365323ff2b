using System.Collections;
using System.Globalization;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary>What may enter the library as a parameter or property.</summary>
internal static class ClrInbound
{
    /// <summary>
    /// The value of a .NET object: null, booleans, numbers (decimal as the nearest float), strings, characters, enums and Guids as
    /// strings, nodes, relationships and paths by id, dates and times of .NET and NodaTime, dictionaries with string keys, other sequences.
    /// </summary>
    /// <exception cref="ArgumentException">The type, or one inside it, is none of these, or a number does not fit.</exception>
    public static Value FromClr(object? clr) => clr switch
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
        decimal number => Value.FromFloat((double)number),
        char character => Value.FromString(character.ToString()),
        Guid id => Value.FromString(id.ToString()),
        Node node => Value.FromNode(Id(node.Id)),
        Relationship relationship => Value.FromRelationship(Id(relationship.Id)),
        GraphPath path => Value.From(new PathValue([.. path.Nodes.Select(n => Id(n.Id))], [.. path.Relationships.Select(r => Id(r.Id))])),
        _ => Temporal(clr) ?? Container(clr),
    };

    private static Value? Temporal(object clr)
    {
        try
        {
            return TemporalClr.FromClr(clr, out Value value) ? value : null;
        }
        catch (ValueException e)
        {
            throw new ArgumentException(e.Message, nameof(clr), e);
        }
    }

    private static Value Container(object clr)
    {
        try
        {
            Nesting.Descend();
        }
        catch (ValueException e)
        {
            throw new ArgumentException("A list or dictionary is nested too deeply, or contains itself.", nameof(clr), e);
        }

        return clr switch
        {
            IEnumerable<KeyValuePair<string, object?>> entries => Map(entries),
            IDictionary entries => Map(entries.Keys.Cast<object>().Select(key => KeyValuePair.Create(Key(key), entries[key]))),
            IEnumerable<KeyValuePair<string, string>> entries => Map(entries.Select(e => KeyValuePair.Create(e.Key, (object?)e.Value))),
            IEnumerable items => Value.FromList([.. items.Cast<object?>().Select(FromClr)]),
            _ => throw new ArgumentException(
                $"A {clr.GetType()} is not a value that a query can work with; give it as a dictionary of its members.", nameof(clr)),
        };
    }

    private static Value Map(IEnumerable<KeyValuePair<string, object?>> entries) =>
        Value.From(MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Key, FromClr(entry.Value)))));

    private static string Key(object key) =>
        key as string ?? throw new ArgumentException($"The keys of a map are strings, not {key.GetType()}.", "clr");

    private static ArgumentException DoesNotFit(IFormattable number) =>
        new($"{number.ToString(null, CultureInfo.InvariantCulture)} does not fit into a 64-bit integer.", "clr");

    private static int Id(long id) =>
        id is >= 0 and <= int.MaxValue ? (int)id
            : throw new ArgumentException(FormattableString.Invariant($"{id} is not the id of an element."), "clr");
}
