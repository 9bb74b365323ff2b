using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>The texts of every error about temporal values.</summary>
internal static class TemporalErrors
{
    private const string WrongType = "InvalidArgumentType";
    private const string WrongValue = "InvalidArgumentValue";
    private const string OutOfRange = "NumberOutOfRange";

    public static ValueException DurationOverflow() =>
        new(ErrorCategory.ArithmeticError, OutOfRange, "The duration is too long: months, days and seconds each must fit into 64 bits.");

    public static ValueException DateOverflow() =>
        new(ErrorCategory.ArithmeticError, OutOfRange, "The date lies outside the years -999999999 to 999999999.");

    public static ValueException DivisionByZero() =>
        new(ErrorCategory.ArithmeticError, "DivisionByZero", "A duration cannot be divided by zero.");

    public static ValueException NotFinite(double number) =>
        new(ErrorCategory.ArithmeticError, OutOfRange, $"A duration cannot be computed with the number {Number(number)}.");

    public static ValueException CannotOperate(string verb, ValueKind left, ValueKind right) =>
        new(ErrorCategory.TypeError, WrongType, $"Cannot {verb} {Name(left)} and {Name(right)}.");

    public static ValueException InstantDifference(ValueKind left, ValueKind right) =>
        new(ErrorCategory.TypeError, WrongType, $"Cannot subtract {Name(right)} from {Name(left)}.",
            "The time from a to b is duration.between(a, b); to compare it with a duration, compare a plus the duration with b.");

    public static ValueException UnknownComponent(ValueKind kind, string key, IEnumerable<string> known) =>
        new(ErrorCategory.TypeError, WrongType, $"{Capital(Name(kind))} has no component '{key}'.", Suggest(key, known));

    public static ValueException Unparsable(ValueKind kind, string text, string reason) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"'{Shorten(text)}' is not {Name(kind)}: {reason}.");

    public static ValueException UnknownZone(string name, IEnumerable<string> known) =>
        new(ErrorCategory.ArgumentError, WrongValue, ZoneReason(name) + ".", Suggest(name, known));

    public static ValueException NotConvertible(ValueKind from, ValueKind to) =>
        new(ErrorCategory.TypeError, WrongType, $"{Capital(Name(from))} cannot be made into {Name(to)}: it lacks {Lacking(from, to)}.");

    public static ValueException NotAnInstant(string function, ValueKind kind) =>
        new(ErrorCategory.TypeError, WrongType, $"{function}() takes dates and times, not {Name(kind)}.");

    public static ValueException WrongArgument(string function, string expected, ValueKind kind) =>
        new(ErrorCategory.TypeError, WrongType, $"{function}() takes {expected}, not {Name(kind)}.");

    public static ValueException UnknownField(string function, string field, IEnumerable<string> known) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"{function}() takes no component '{field}'.", Suggest(field, known));

    public static ValueException FieldType(string field, string expected, ValueKind kind) =>
        new(ErrorCategory.TypeError, WrongType, $"The component '{field}' must be {expected}, not {Name(kind)}.");

    public static ValueException FieldRange(string field, long value, long least, long most) =>
        new(ErrorCategory.ArgumentError, WrongValue, RangeReason($"The component '{field}'", value, least, most) + ".");

    public static ValueException MissingField(string field, string because) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"The component '{field}' must be given where '{because}' is.");

    public static ValueException MissingYear(string function) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"{function}() needs a year or a date to start from.");

    public static ValueException MissingHour(string function) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"{function}() needs an hour or a time to start from.");

    public static ValueException ConflictingFields(string first, string second) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"The components '{first}' and '{second}' exclude each other.");

    public static ValueException NoZoneHere(string function) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"{function}() has a time zone only where it is asked for the current moment.");

    public static ValueException UnknownUnit(string unit, IEnumerable<string> known) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"'{Shorten(unit)}' is not a unit to truncate to.", Suggest(unit, known));

    public static ValueException UnitOfOtherType(string function, string unit, ValueKind kind) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"{function}() cannot truncate {Name(kind)} to the {unit}.");

    public static ValueException NotInClr(string text, string type, int leastYear, int mostYear) =>
        new(ErrorCategory.ArithmeticError, OutOfRange,
            FormattableString.Invariant($"{text} does not fit into {type}, whose years are {leastYear} to {mostYear}."));

    public static ValueException NotInClr(string text, string type) =>
        new(ErrorCategory.ArithmeticError, OutOfRange, $"{text} does not fit into {type}.");

    // Reasons that stand after "'…' is not a date: ".
    public static string ZoneReason(string name) => $"There is no time zone '{Shorten(name)}'";

    public static string RangeReason(string what, long value, long least, long most) =>
        FormattableString.Invariant($"{what} is {value}, not between {least} and {most}");

    /// <summary>The name of a kind with its article, as messages use it.</summary>
    public static string Name(ValueKind kind) => kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => "a boolean",
        ValueKind.Integer => "an integer",
        ValueKind.Float => "a float",
        ValueKind.String => "a string",
        ValueKind.List => "a list",
        ValueKind.Map => "a map",
        ValueKind.Node => "a node",
        ValueKind.Relationship => "a relationship",
        ValueKind.Path => "a path",
        ValueKind.Date => "a date",
        ValueKind.LocalTime => "a local time",
        ValueKind.Time => "a time",
        ValueKind.LocalDateTime => "a local date-time",
        ValueKind.DateTime => "a date-time",
        ValueKind.Point => "a point",
        _ => "a duration",
    };

    private static string Lacking(ValueKind from, ValueKind to) =>
        to is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime && from is ValueKind.LocalTime or ValueKind.Time
            ? "a date" : "a time of day";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Number(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private static string? Suggest(string name, IEnumerable<string> known) =>
        NearestName.Find(name, known) is { } near ? $"Did you mean '{near}'?" : null;
}
