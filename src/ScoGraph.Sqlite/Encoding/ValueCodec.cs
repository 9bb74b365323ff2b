using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Sqlite.Encoding;

/// <summary>Values of properties: a byte for the kind, and what it holds, to the bit.</summary>
internal static class ValueCodec
{
    private const int NanosecondsPerSecond = 1_000_000_000;
    private const long NanosecondsPerDay = 86_400L * NanosecondsPerSecond;

    public static void Write(in Value value, ByteWriter bytes)
    {
        bytes.Byte((byte)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Null: break;
            case ValueKind.Boolean: bytes.Byte((byte)(value.AsBoolean() ? 1 : 0)); break;
            case ValueKind.Integer or ValueKind.Date or ValueKind.LocalTime: bytes.Signed(value.AsInteger()); break;
            case ValueKind.Float: bytes.Float(value.AsFloat()); break;
            case ValueKind.String: bytes.Text(value.AsString()); break;
            case ValueKind.List: WriteList(value.AsList(), bytes); break;
            case ValueKind.Point: WritePoint(value.As<PointValue>(), bytes); break;
            case ValueKind.Time:
                TimeValue time = value.As<TimeValue>();
                bytes.Signed(time.NanosecondOfDay);
                bytes.Signed(time.OffsetSeconds);
                break;
            case ValueKind.LocalDateTime:
                LocalDateTimeValue local = value.As<LocalDateTimeValue>();
                bytes.Signed(local.EpochDay);
                bytes.Signed(local.NanosecondOfDay);
                break;
            case ValueKind.DateTime: WriteDateTime(value.As<DateTimeValue>(), bytes); break;
            case ValueKind.Duration: WriteDuration(value.As<DurationValue>(), bytes); break;
            default: throw new InvalidOperationException($"A property cannot hold a value of the kind {value.Kind}.");
        }
    }

    public static Value Read(ref ByteReader bytes, int depth = 0)
    {
        byte kind = bytes.Byte();
        switch ((ValueKind)kind)
        {
            case ValueKind.Null: return default;
            case ValueKind.Boolean: return Value.FromBoolean(bytes.UpTo(1) == 1);
            case ValueKind.Integer: return Value.FromInteger(bytes.Signed());
            case ValueKind.Date: return Value.FromEpochDay(bytes.Signed());
            case ValueKind.LocalTime: return Value.FromNanosecondOfDay(OfDay(ref bytes));
            case ValueKind.Float: return Value.FromFloat(bytes.Float());
            case ValueKind.String: return Value.FromString(bytes.Text());
            case ValueKind.List: return ReadList(ref bytes, depth);
            case ValueKind.Point: return ReadPoint(ref bytes);
            case ValueKind.Time: return Value.From(new TimeValue(OfDay(ref bytes), Offset(ref bytes)));
            case ValueKind.LocalDateTime: return Value.From(new LocalDateTimeValue(bytes.Signed(), OfDay(ref bytes)));
            case ValueKind.DateTime:
                DateTimeValue moment = new(bytes.Signed(), OfDay(ref bytes), Offset(ref bytes), bytes.Byte() == 0 ? null : bytes.Text());
                return Value.From(moment);
            case ValueKind.Duration:
                return Value.From(new DurationValue(bytes.Signed(), bytes.Signed(), bytes.Signed(), bytes.UpTo(NanosecondsPerSecond - 1)));
            default: throw new DamagedException($"it has a value of the unknown kind {kind}");
        }
    }

    private static void WriteList(ListValue list, ByteWriter bytes)
    {
        bytes.Count(list.Count);
        for (int i = 0; i < list.Count; i++)
            Write(list[i], bytes);
    }

    private static void WritePoint(PointValue point, ByteWriter bytes)
    {
        bytes.Count(point.System.Srid);
        bytes.Float(point.X);
        bytes.Float(point.Y);
        bytes.Float(point.Z);
    }

    private static void WriteDateTime(DateTimeValue moment, ByteWriter bytes)
    {
        bytes.Signed(moment.EpochDay);
        bytes.Signed(moment.NanosecondOfDay);
        bytes.Signed(moment.OffsetSeconds);
        bytes.Byte((byte)(moment.ZoneId is null ? 0 : 1));
        if (moment.ZoneId is { } zone)
            bytes.Text(zone);
    }

    private static void WriteDuration(DurationValue duration, ByteWriter bytes)
    {
        bytes.Signed(duration.Months);
        bytes.Signed(duration.Days);
        bytes.Signed(duration.Seconds);
        bytes.Count(duration.NanosecondsOfSecond);
    }

    private static Value ReadList(ref ByteReader bytes, int depth)
    {
        if (depth > Nesting.MostLevels)
            throw new DamagedException("a list is nested too deeply");
        Value[] items = new Value[bytes.Count()];
        for (int i = 0; i < items.Length; i++)
            items[i] = Read(ref bytes, depth + 1);
        return Value.FromList(items);
    }

    private static Value ReadPoint(ref ByteReader bytes)
    {
        CoordinateSystem system = CoordinateSystem.Find(bytes.UpTo(int.MaxValue))
            ?? throw new DamagedException("a point has an unknown coordinate system");
        try
        {
            return Value.From(PointValue.Of(system, bytes.Float(), bytes.Float(), bytes.Float()));
        }
        catch (Model.Diagnostics.ValueException)
        {
            throw new DamagedException("a point has no place");
        }
    }

    private static long OfDay(ref ByteReader bytes)
    {
        long nanoseconds = bytes.Signed();
        return (ulong)nanoseconds < NanosecondsPerDay ? nanoseconds : throw new DamagedException("a time is beyond its day");
    }

    private static int Offset(ref ByteReader bytes)
    {
        const int most = 18 * 3600;
        long seconds = bytes.Signed();
        return seconds is >= -most and <= most ? (int)seconds : throw new DamagedException("an offset is too large");
    }
}
