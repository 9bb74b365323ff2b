using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Server.Bolt.PackStream;

/// <summary>Writes values of queries.</summary>
/// <param name="pack">Where to.</param>
/// <param name="elements">What nodes and relationships hold.</param>
internal sealed class ValuePacker(PackWriter pack, IElementContents elements)
{
    private const long NanosecondsPerSecond = 1_000_000_000, SecondsPerDay = 86_400;

    private readonly ElementPacker _elements = new(pack, elements);

    public void Write(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                pack.Null();
                break;
            case ValueKind.Boolean:
                pack.Boolean(value.AsBoolean());
                break;
            case ValueKind.Integer:
                pack.Integer(value.AsInteger());
                break;
            case ValueKind.Float:
                pack.Float(value.AsFloat());
                break;
            case ValueKind.String:
                pack.String(value.AsString());
                break;
            case ValueKind.List:
                pack.ListHeader(value.AsList().Count);
                foreach (Value item in value.AsList().Items)
                    Write(item);
                break;
            case ValueKind.Map:
                WriteMap(value.AsMap().Keys, value.AsMap().Values);
                break;
            case ValueKind.Node:
                _elements.Node(value.AsId(), WriteMap);
                break;
            case ValueKind.Relationship:
                _elements.Relationship(value.AsId(), WriteMap);
                break;
            case ValueKind.Path:
                _elements.Path(value.AsPath(), WriteMap);
                break;
            case ValueKind.Point:
                WritePoint(value.As<PointValue>());
                break;
            default:
                WriteTemporal(value);
                break;
        }
    }

    public void WriteMap(ReadOnlySpan<string> keys, ReadOnlySpan<Value> values)
    {
        pack.MapHeader(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            pack.String(keys[i]);
            Write(values[i]);
        }
    }

    private void WritePoint(PointValue point)
    {
        bool space = point.System.Dimensions == 3;
        pack.StructureHeader(space ? StructureTags.Point3D : StructureTags.Point2D, space ? 4 : 3);
        pack.Integer(point.System.Srid);
        pack.Float(point.X);
        pack.Float(point.Y);
        if (space)
            pack.Float(point.Z);
    }

    private void WriteTemporal(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                Structure(StructureTags.Date, value.AsEpochDay());
                break;
            case ValueKind.LocalTime:
                Structure(StructureTags.LocalTime, value.AsNanosecondOfDay());
                break;
            case ValueKind.Time:
                TimeValue time = value.As<TimeValue>();
                Structure(StructureTags.Time, time.NanosecondOfDay, time.OffsetSeconds);
                break;
            case ValueKind.LocalDateTime:
                LocalDateTimeValue local = value.As<LocalDateTimeValue>();
                Structure(StructureTags.LocalDateTime, local.EpochDay * SecondsPerDay + local.NanosecondOfDay / NanosecondsPerSecond,
                    local.NanosecondOfDay % NanosecondsPerSecond);
                break;
            case ValueKind.DateTime:
                WriteInstant(value.As<DateTimeValue>());
                break;
            case ValueKind.Duration:
                DurationValue duration = value.As<DurationValue>();
                Structure(StructureTags.Duration, duration.Months, duration.Days, duration.Seconds, duration.NanosecondsOfSecond);
                break;
            default:
                throw new InvalidOperationException($"{value.Kind} has no structure in Bolt.");
        }
    }

    private void WriteInstant(DateTimeValue instant)
    {
        if (instant.ZoneId is not { } zone)
        {
            Structure(StructureTags.DateTime, instant.EpochSecond, instant.NanosecondOfSecond, instant.OffsetSeconds);
            return;
        }

        pack.StructureHeader(StructureTags.DateTimeZone, 3);
        pack.Integer(instant.EpochSecond);
        pack.Integer(instant.NanosecondOfSecond);
        pack.String(zone);
    }

    private void Structure(byte tag, params ReadOnlySpan<long> fields)
    {
        pack.StructureHeader(tag, fields.Length);
        foreach (long field in fields)
            pack.Integer(field);
    }
}
