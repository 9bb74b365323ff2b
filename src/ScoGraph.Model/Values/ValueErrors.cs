using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Model.Values;

/// <summary>The texts of every error of operations on values.</summary>
internal static class ValueErrors
{
    private const string WrongType = "InvalidArgumentType";
    private const string OutOfRange = "NumberOutOfRange";

    public static ValueException IntegerOverflow(string operation, in Value a, in Value b) =>
        new(ErrorCategory.ArithmeticError, OutOfRange, $"{Show(a)} {operation} {Show(b)} does not fit into a 64-bit integer.",
            "Make one side a float, for example with toFloat().");

    public static ValueException NegationOverflow(in Value value) =>
        new(ErrorCategory.ArithmeticError, OutOfRange, $"-({Show(value)}) does not fit into a 64-bit integer.",
            "Make it a float, for example with toFloat().");

    public static ValueException DivisionByZero(string operation, in Value dividend) =>
        new(ErrorCategory.ArithmeticError, "DivisionByZero", $"{Show(dividend)} {operation} 0 divides an integer by zero.",
            "With a float, such as 0.0, the result is Infinity or NaN.");

    public static ValueException CannotOperate(string operation, in Value a, in Value b, string takes) =>
        new(ErrorCategory.TypeError, WrongType, $"The operator {operation} cannot be applied to {Describe(a)} and {Describe(b)}.",
            $"The operator {operation} takes {takes}.");

    public static ValueException CannotOperate(string operation, in Value value, string takes) =>
        new(ErrorCategory.TypeError, WrongType, $"Unary {operation} cannot be applied to {Describe(value)}.", $"It takes {takes}.");

    public static ValueException NotIndexable(in Value container) =>
        new(ErrorCategory.TypeError, WrongType, $"{Capital(Describe(container))} has no elements to look up with [].",
            "Only a LIST, MAP, NODE or RELATIONSHIP has.");

    public static ValueException ListIndexNotInteger(in Value index) =>
        new(ErrorCategory.TypeError, "ListElementAccessByNonInteger", $"A list is indexed with an INTEGER, not with {Describe(index)}.");

    public static ValueException MapKeyNotString(in Value key) =>
        new(ErrorCategory.TypeError, "MapElementAccessByNonString", $"A map is indexed with a STRING, not with {Describe(key)}.");

    public static ValueException NotSliceable(in Value value) =>
        new(ErrorCategory.TypeError, WrongType, $"{Capital(Describe(value))} cannot be sliced with [..].",
            "Only a LIST can; for a string see substring().");

    public static ValueException SliceBoundNotInteger(in Value bound) =>
        new(ErrorCategory.TypeError, WrongType, $"The bounds of a slice are INTEGER, not {Describe(bound)}.");

    public static ValueException NotAList(in Value value) =>
        new(ErrorCategory.TypeError, WrongType, $"IN looks into a LIST, not into {Describe(value)}.");

    public static ValueException NoProperties(in Value target, string key) =>
        new(ErrorCategory.TypeError, WrongType, $"{Capital(Describe(target))} has no property '{key}'.",
            "Only a MAP, NODE, RELATIONSHIP, POINT or temporal value has properties.");

    public static ValueException ListTooLong() =>
        new(ErrorCategory.LimitExceeded, "ListTooLong", FormattableString.Invariant($"A list holds at most {Array.MaxLength} values."));

    public static ValueException StringTooLong(int most) =>
        new(ErrorCategory.LimitExceeded, "StringTooLong", FormattableString.Invariant($"A string holds at most {most} UTF-16 code units."));

    /// <summary>The kind with its article, and the value where it is short: <c>a STRING ('abc')</c>.</summary>
    public static string Describe(in Value value)
    {
        if (value.IsNull)
            return "NULL";
        string name = ValueNames.Of(value.Kind);
        string article = name[0] is 'I' ? "an" : "a";
        return value.Kind is ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.String
            ? $"{article} {name} ({Show(value)})" : $"{article} {name}";
    }

    private static string Show(in Value value)
    {
        const int Longest = 40;
        string text = LiteralText.Write(value);
        return text.Length <= Longest ? text : $"{text.AsSpan(0, Longest - 2)}…'";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
