using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ScoGraph.Server.Bolt.PackStream;

/// <summary>Writes the simple values of PackStream, each in its shortest form.</summary>
internal sealed class PackWriter(IBufferWriter<byte> output)
{
    public void Null() => Byte(PackMarkers.Null);

    public void Boolean(bool value) => Byte(value ? PackMarkers.True : PackMarkers.False);

    public void Integer(long value)
    {
        switch (value)
        {
            case >= -16 and <= 127:
                Byte((byte)(sbyte)value);
                break;
            case >= sbyte.MinValue and <= sbyte.MaxValue:
                Byte(PackMarkers.Integer8);
                Byte((byte)(sbyte)value);
                break;
            case >= short.MinValue and <= short.MaxValue:
                Byte(PackMarkers.Integer16);
                BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)value);
                break;
            case >= int.MinValue and <= int.MaxValue:
                Byte(PackMarkers.Integer32);
                BinaryPrimitives.WriteInt32BigEndian(Take(4), (int)value);
                break;
            default:
                Byte(PackMarkers.Integer64);
                BinaryPrimitives.WriteInt64BigEndian(Take(8), value);
                break;
        }
    }

    public void Float(double value)
    {
        Byte(PackMarkers.Float);
        BinaryPrimitives.WriteDoubleBigEndian(Take(8), value);
    }

    public void String(string value)
    {
        int bytes = Encoding.UTF8.GetByteCount(value);
        Size(bytes, PackMarkers.TinyString, PackMarkers.String8);
        Encoding.UTF8.GetBytes(value, Take(bytes));
    }

    public void ListHeader(int count) => Size(count, PackMarkers.TinyList, PackMarkers.List8);

    public void MapHeader(int count) => Size(count, PackMarkers.TinyMap, PackMarkers.Map8);

    public void StructureHeader(byte tag, int fields)
    {
        Byte((byte)(PackMarkers.Structure | fields));
        Byte(tag);
    }

    public void Entry(string key, string value)
    {
        String(key);
        String(value);
    }

    public void Entry(string key, long value)
    {
        String(key);
        Integer(value);
    }

    public void Entry(string key, bool value)
    {
        String(key);
        Boolean(value);
    }

    /// <param name="tiny">The marker for up to 15, which holds the size.</param>
    /// <param name="small">The marker before a size of one byte; those before two and four follow it.</param>
    private void Size(int size, byte tiny, byte small)
    {
        if (size < 16)
        {
            Byte((byte)(tiny | size));
        }
        else if (size <= byte.MaxValue)
        {
            Byte(small);
            Byte((byte)size);
        }
        else if (size <= ushort.MaxValue)
        {
            Byte((byte)(small + 1));
            BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)size);
        }
        else
        {
            Byte((byte)(small + 2));
            BinaryPrimitives.WriteInt32BigEndian(Take(4), size);
        }
    }

    private void Byte(byte value) => Take(1)[0] = value;

    /// <summary>Bytes of the output, which count as written.</summary>
    private Span<byte> Take(int count)
    {
        Span<byte> span = output.GetSpan(Math.Max(count, 1))[..count];
        output.Advance(count);
        return span;
    }
}
