using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>The map from which an instant is made, checked key by key: numbers, instants to start from, and a time zone.</summary>
internal sealed class InstantFields
{
    public static readonly InstantFields None = new();

    private readonly long?[] _numbers = new long?[(int)InstantField.EpochMillis + 1];

    private InstantFields()
    {
    }

    /// <summary>Whether any component is null, which makes the result null.</summary>
    public bool HasNull { get; private set; }

    /// <summary>Whether nothing but perhaps a time zone is given, which asks for the current moment.</summary>
    public bool AreEmpty { get; private set; } = true;

    /// <summary>The instant whose date is taken, or null.</summary>
    public InstantParts? DateSource { get; private set; }

    /// <summary>The instant whose time of day and zone are taken, or null.</summary>
    public InstantParts? TimeSource { get; private set; }

    public TemporalZone? Timezone { get; private set; }

    public long? this[InstantField field] => _numbers[(int)field];

    /// <exception cref="Model.Diagnostics.ValueException">The type does not take a key, or a key not its value.</exception>
    public static InstantFields Read(string function, ValueKind target, MapValue map)
    {
        InstantFields fields = new();
        for (int i = 0; i < map.Count; i++)
            fields.Set(function, target, map.Keys[i], map.Values[i]);
        return fields;
    }

    public bool Has(InstantField field) => _numbers[(int)field] is not null;

    /// <summary>The first field of a range that is given, or null.</summary>
    public InstantField? First(InstantField from, InstantField to)
    {
        for (InstantField field = from; field <= to; field++)
        {
            if (Has(field))
                return field;
        }

        return null;
    }

    /// <summary>A number that is given and must lie in a range, or else the other.</summary>
    public long InRange(InstantField field, long least, long most, long otherwise)
    {
        if (this[field] is not { } value)
            return otherwise;
        return value >= least && value <= most ? value : throw TemporalErrors.FieldRange(InstantFieldNames.Of(field), value, least, most);
    }

    private void Set(string function, ValueKind target, string key, in Value value)
    {
        InstantField? field = InstantFieldNames.Find(key, target);
        AreEmpty &= key == InstantFieldNames.Timezone;
        if (field is null && !InstantFieldNames.IsSelector(key) && key != InstantFieldNames.Timezone)
            throw TemporalErrors.UnknownField(function, key, InstantFieldNames.Known(target));
        if (value.IsNull)
            HasNull = true;
        else if (field is { } known)
            _numbers[(int)known] = value.IsInteger ? value.AsInteger() : throw TemporalErrors.FieldType(key, "an integer", value.Kind);
        else if (key == InstantFieldNames.Timezone)
            Timezone = value.IsString
                ? TemporalParsing.ParseZone(value.AsString())
                : throw TemporalErrors.FieldType(key, "a string", value.Kind);
        else
            Select(key, target, value);
    }

    private void Select(string key, ValueKind target, in Value value)
    {
        if (!TemporalArithmetic.IsInstant(value))
            throw TemporalErrors.FieldType(key, "a date or time", value.Kind);
        InstantParts parts = InstantParts.Of(value);
        if (key != InstantFieldNames.Time && InstantFieldNames.HasDate(target))
        {
            if (DateSource is not null)
                throw TemporalErrors.ConflictingFields(InstantFieldNames.DateTime, InstantFieldNames.Date);
            DateSource = parts.EpochDay is not null ? parts : throw TemporalErrors.NotConvertible(value.Kind, ValueKind.Date);
        }

        if (key != InstantFieldNames.Date && InstantFieldNames.HasTime(target))
        {
            if (TimeSource is not null)
                throw TemporalErrors.ConflictingFields(InstantFieldNames.DateTime, InstantFieldNames.Time);
            TimeSource = parts.NanosecondOfDay is not null ? parts : throw TemporalErrors.NotConvertible(value.Kind, ValueKind.LocalTime);
        }
    }
}
