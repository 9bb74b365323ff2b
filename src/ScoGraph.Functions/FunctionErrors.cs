using System.Globalization;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions;

/// <summary>The texts of every error that functions raise while rows are computed, those about time aside.</summary>
internal static class FunctionErrors
{
    private const string WrongType = "InvalidArgumentType";
    private const string WrongValue = "InvalidArgumentValue";
    private const string OutOfRange = "NumberOutOfRange";

    public static ValueException WrongKind(string function, Parameter parameter, in Value actual) =>
        new(ErrorCategory.TypeError, WrongValue,
            $"{function}() takes {ValueNames.Of(parameter.Types)} as its {parameter.Name}, not {ValueErrors.Describe(actual)}.");

    public static ValueException Cast(in Value value, string type) =>
        new(ErrorCategory.TypeError, WrongValue, $"{ValueErrors.Describe(value)} cannot be cast to {type}.",
            "toInteger(…) and its like give null for a string that they cannot read; x IS :: TYPE tells whether a value is of a type.");

    public static ValueException FormatPattern(string pattern, string found, in Value value) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"The pattern '{pattern}' of format() has {found}, which a value such as {LiteralText.Write(value)} does not have.",
            "Letters that stand for themselves are put in single quotes.");

    public static ValueException FormatText(string pattern) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"The pattern '{pattern}' of format() opens a quote and does not close it.",
            "A single quote by itself is written twice.");

    public static ValueException RangeKind(string parameter, in Value actual) =>
        new(ErrorCategory.ArgumentError, WrongType, $"range() takes INTEGER as its {parameter}, not {ValueErrors.Describe(actual)}.");

    public static ValueException RangeStep() =>
        new(ErrorCategory.ArgumentError, OutOfRange, "The step of range() must not be 0.");

    public static ValueException RangeTooLong(Int128 length, int most) =>
        new(ErrorCategory.LimitExceeded, "ListTooLong",
            string.Create(CultureInfo.InvariantCulture, $"range() would make a list of {length} values; it makes at most {most}."));

    public static ValueException NegativeLength(string function, string parameter, long actual) =>
        new(ErrorCategory.ArgumentError, OutOfRange,
            string.Create(CultureInfo.InvariantCulture, $"The {parameter} of {function}() must not be negative, but is {actual}."));

    public static ValueException ListIndex(string function, long actual, int most) =>
        new(ErrorCategory.ArgumentError, OutOfRange,
            most < 0 ? $"{function}() takes an index of the list, and an empty list has none."
            : string.Create(CultureInfo.InvariantCulture, $"The index of {function}() lies between 0 and {most} here, but is {actual}."));

    public static ValueException Precision(long actual, int most) =>
        new(ErrorCategory.ArgumentError, OutOfRange,
            string.Create(CultureInfo.InvariantCulture, $"The precision of round() lies between 0 and {most}, but is {actual}."));

    public static ValueException RoundingMode(string actual, string? nearest) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"round() has no mode '{actual}'.",
            nearest is null ? "Its modes are UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN and HALF_EVEN." : $"Did you mean '{nearest}'?");

    public static ValueException NormalForm(string actual) =>
        new(ErrorCategory.ArgumentError, WrongValue, $"normalize() has no form '{actual}'.", "Its forms are NFC, NFD, NFKC and NFKD.");

    public static ValueException NotUnicode() =>
        new(ErrorCategory.ArgumentError, WrongValue, "A string with half a surrogate pair has no normal form.",
            "such strings come from \\uD800 and its like; write whole characters");

    public static ValueException DoesNotFit(string function, in Value number) =>
        new(ErrorCategory.ArithmeticError, OutOfRange, $"{function}() of {LiteralText.Write(number)} does not fit into a 64-bit integer.");

    public static ValueException Percentile(string function, in Value actual) =>
        new(ErrorCategory.ArgumentError, OutOfRange,
            $"The percentile of {function}() lies between 0.0 and 1.0, but is {LiteralText.Write(actual)}.");

    public static ValueException SumOverflow() =>
        new(ErrorCategory.ArithmeticError, OutOfRange, "The sum of the integers does not fit into a 64-bit integer.",
            "Sum floats instead, for example with sum(toFloat(x)).");

    public static ValueException MixedKinds(string function, in Value first, in Value other) =>
        new(ErrorCategory.TypeError, WrongValue,
            $"{function}() takes numbers or durations, not both: after {ValueErrors.Describe(first)} it met {ValueErrors.Describe(other)}.");

    public static ValueException DeletedElement(string what, in Value element) =>
        new(ErrorCategory.EntityNotFound, "DeletedEntityAccess",
            $"The {what} of a {(element.IsNode ? "node" : "relationship")} cannot be read after the query deleted it.",
            "Read them before DELETE, for example with WITH.");
}
