using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>Makes a duration of a map of amounts by unit; fractions overflow to the smaller units.</summary>
internal static class DurationAssembly
{
    private static readonly (string Name, Group Group, long Size)[] Units =
    [
        ("years", Group.Months, CivilDate.MonthsPerYear),
        ("quarters", Group.Months, 3),
        ("months", Group.Months, 1),
        ("weeks", Group.Days, CivilDate.DaysPerWeek),
        ("days", Group.Days, 1),
        ("hours", Group.Nanoseconds, ClockTime.NanosecondsPerHour),
        ("minutes", Group.Nanoseconds, ClockTime.NanosecondsPerMinute),
        ("seconds", Group.Nanoseconds, ClockTime.NanosecondsPerSecond),
        ("milliseconds", Group.Nanoseconds, ClockTime.NanosecondsPerMillisecond),
        ("microseconds", Group.Nanoseconds, ClockTime.NanosecondsPerMicrosecond),
        ("nanoseconds", Group.Nanoseconds, 1),
    ];

    private enum Group
    {
        Months,
        Days,
        Nanoseconds,
    }

    /// <summary>The duration; null where any amount is null.</summary>
    public static Value Assemble(string function, MapValue map)
    {
        Span<Int128> whole = stackalloc Int128[3];
        Fraction[]? parts = null;
        bool hasNull = false;
        for (int i = 0; i < map.Count; i++)
        {
            string key = map.Keys[i];
            Value amount = map.Values[i];
            int unit = UnitOf(key);
            if (unit < 0)
                throw TemporalErrors.UnknownField(function, key, Units.Select(u => u.Name));
            if (amount.IsNull)
                hasNull = true;
            else if (amount.IsInteger)
                whole[(int)Units[unit].Group] += (Int128)amount.AsInteger() * Units[unit].Size;
            else if (amount.IsFloat)
                Add(parts ??= [0L, 0L, 0L], unit, amount);
            else
                throw TemporalErrors.FieldType(key, "a number", amount.Kind);
        }

        if (hasNull)
            return Value.Null;
        return Value.From(parts is null
            ? DurationValue.Of(whole[0], whole[1], whole[2])
            : new DurationAmounts(parts[0] + whole[0], parts[1] + whole[1], parts[2] + whole[2]).ToDuration());
    }

    private static int UnitOf(string key)
    {
        for (int unit = 0; unit < Units.Length; unit++)
        {
            if (Units[unit].Name == key)
                return unit;
        }

        return -1;
    }

    private static void Add(Fraction[] parts, int unit, in Value amount) =>
        parts[(int)Units[unit].Group] += DurationArithmetic.ToFraction(amount) * Units[unit].Size;
}
