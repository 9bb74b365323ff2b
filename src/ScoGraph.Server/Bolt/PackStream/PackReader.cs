using System.Buffers.Binary;
using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph.Server.Bolt.PackStream;

/// <summary>Reads values of PackStream. Sizes are believed only as far as bytes are there, and nesting is bounded.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = bytes;
    private int _levels;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Reads the head of a structure that is a message.</summary>
    /// <exception cref="PackException">Something else stands here.</exception>
    public (byte Tag, int Fields) StructureHeader()
    {
        byte marker = Byte();
        return (marker & 0xF0) == PackMarkers.Structure ? (Byte(), marker & 0x0F)
            : throw new PackException($"A message is a structure, and does not begin with the byte 0x{marker:X2}.");
    }

    /// <exception cref="PackException">The bytes are no value.</exception>
    /// <exception cref="ValueProblemException">They are a value that the language does not have.</exception>
    public Value Value()
    {
        byte marker = Byte();
        switch (marker)
        {
            case < 0x80 or >= 0xF0:
                return Model.Values.Value.FromInteger((sbyte)marker);
            case PackMarkers.Null:
                return Model.Values.Value.Null;
            case PackMarkers.True or PackMarkers.False:
                return Model.Values.Value.FromBoolean(marker == PackMarkers.True);
            case PackMarkers.Float:
                return Model.Values.Value.FromFloat(BinaryPrimitives.ReadDoubleBigEndian(Take(8)));
            case PackMarkers.Integer8:
                return Model.Values.Value.FromInteger((sbyte)Byte());
            case PackMarkers.Integer16:
                return Model.Values.Value.FromInteger(BinaryPrimitives.ReadInt16BigEndian(Take(2)));
            case PackMarkers.Integer32:
                return Model.Values.Value.FromInteger(BinaryPrimitives.ReadInt32BigEndian(Take(4)));
            case PackMarkers.Integer64:
                return Model.Values.Value.FromInteger(BinaryPrimitives.ReadInt64BigEndian(Take(8)));
            case >= PackMarkers.Bytes8 and <= PackMarkers.Bytes32:
                Take(Size(marker - PackMarkers.Bytes8));
                throw new ValueProblemException("A byte array is no value of the language; give a list of integers or a text.");
            default:
                return Sized(marker);
        }
    }

    /// <summary>Reads what has a size: texts, lists, maps and structures.</summary>
    private Value Sized(byte marker)
    {
        if ((marker & 0xF0) == PackMarkers.TinyString)
            return Model.Values.Value.FromString(Text(marker & 0x0F));
        if (marker is >= PackMarkers.String8 and <= PackMarkers.String32)
            return Model.Values.Value.FromString(Text(Size(marker - PackMarkers.String8)));
        if (++_levels > Nesting.MostLevels)
            throw new PackException($"Values can be nested {Nesting.MostLevels} levels deep.");
        Value read = (marker & 0xF0) switch
        {
            PackMarkers.TinyList => List(marker & 0x0F),
            PackMarkers.TinyMap => Map(marker & 0x0F),
            PackMarkers.Structure => StructureReader.Read(Byte(), Items(marker & 0x0F)),
            _ => marker switch
            {
                >= PackMarkers.List8 and <= PackMarkers.List32 => List(Size(marker - PackMarkers.List8)),
                >= PackMarkers.Map8 and <= PackMarkers.Map32 => Map(Size(marker - PackMarkers.Map8)),
                _ => throw new PackException($"No value begins with the byte 0x{marker:X2}."),
            },
        };
        _levels--;
        return read;
    }

    private Value List(int count) => Model.Values.Value.FromList(Items(count));

    private Value[] Items(int count)
    {
        if (count > _rest.Length)
            throw TooShort();
        Value[] items = new Value[count];
        for (int i = 0; i < count; i++)
            items[i] = Value();
        return items;
    }

    private Value Map(int count)
    {
        if (count > _rest.Length / 2)
            throw TooShort();
        Dictionary<string, Value> entries = new(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            Value key = Value();
            if (!key.IsString)
                throw new PackException("The key of a map is a text.");
            if (!entries.TryAdd(key.AsString(), Value()))
                throw new PackException($"A map has the key '{key.AsString()}' twice.");
        }

        return Model.Values.Value.From(MapValue.From(entries));
    }

    private string Text(int count)
    {
        try
        {
            return Strict.GetString(Take(count));
        }
        catch (DecoderFallbackException)
        {
            throw new PackException("A text is no UTF-8.");
        }
    }

    /// <param name="form">0 for a size of one byte, 1 for two, 2 for four.</param>
    private int Size(int form)
    {
        uint size = form switch
        {
            0 => Byte(),
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        };
        return size <= _rest.Length ? (int)size : throw TooShort();
    }

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw TooShort();
        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static PackException TooShort() => new("The message ends within a value.");
}
