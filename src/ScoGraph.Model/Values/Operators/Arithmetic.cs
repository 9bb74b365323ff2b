using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary>
/// The arithmetic operators. Null with anything is null; integers stay integers and never wrap around; an integer with a float is
/// computed in floats after IEEE 754; temporal values go to their own rules.
/// </summary>
internal static class Arithmetic
{
    private const string NumbersOrDurations = "numbers, or a duration and a number";

    public static Value Add(in Value a, in Value b)
    {
        if (a.IsInteger && b.IsInteger)
        {
            long x = a.AsInteger(), y = b.AsInteger(), sum = unchecked(x + y);
            return ((x ^ sum) & (y ^ sum)) >= 0 ? Value.FromInteger(sum) : throw ValueErrors.IntegerOverflow("+", a, b);
        }

        if (a.IsNull || b.IsNull)
            return Value.Null;
        if (a.IsNumber && b.IsNumber)
            return Value.FromFloat(a.AsNumber() + b.AsNumber());
        return Concatenation.Concatenate(a, b) ??
            (IsTemporal(a) || IsTemporal(b) ? TemporalArithmetic.Add(a, b)
                : throw ValueErrors.CannotOperate("+", a, b, "numbers, strings, lists, or a temporal value and a duration"));
    }

    public static Value Subtract(in Value a, in Value b)
    {
        if (a.IsInteger && b.IsInteger)
        {
            long x = a.AsInteger(), y = b.AsInteger(), difference = unchecked(x - y);
            return ((x ^ y) & (x ^ difference)) >= 0 ? Value.FromInteger(difference) : throw ValueErrors.IntegerOverflow("-", a, b);
        }

        if (a.IsNull || b.IsNull)
            return Value.Null;
        if (a.IsNumber && b.IsNumber)
            return Value.FromFloat(a.AsNumber() - b.AsNumber());
        return IsTemporal(a) || IsTemporal(b) ? TemporalArithmetic.Subtract(a, b)
            : throw ValueErrors.CannotOperate("-", a, b, "numbers, or a temporal value and a duration");
    }

    public static Value Multiply(in Value a, in Value b)
    {
        if (a.IsInteger && b.IsInteger)
        {
            long high = Math.BigMul(a.AsInteger(), b.AsInteger(), out long low);
            return high == low >> 63 ? Value.FromInteger(low) : throw ValueErrors.IntegerOverflow("*", a, b);
        }

        if (a.IsNull || b.IsNull)
            return Value.Null;
        if (a.IsNumber && b.IsNumber)
            return Value.FromFloat(a.AsNumber() * b.AsNumber());
        return IsTemporal(a) || IsTemporal(b) ? TemporalArithmetic.Multiply(a, b)
            : throw ValueErrors.CannotOperate("*", a, b, NumbersOrDurations);
    }

    /// <summary>Integers divide towards zero.</summary>
    public static Value Divide(in Value a, in Value b)
    {
        if (a.IsInteger && b.IsInteger)
        {
            long divisor = b.AsInteger();
            if (divisor == 0)
                throw ValueErrors.DivisionByZero("/", a);
            if (divisor == -1 && a.AsInteger() == long.MinValue)
                throw ValueErrors.IntegerOverflow("/", a, b);
            return Value.FromInteger(a.AsInteger() / divisor);
        }

        if (a.IsNull || b.IsNull)
            return Value.Null;
        if (a.IsNumber && b.IsNumber)
            return Value.FromFloat(a.AsNumber() / b.AsNumber());
        return IsTemporal(a) || IsTemporal(b) ? TemporalArithmetic.Divide(a, b)
            : throw ValueErrors.CannotOperate("/", a, b, NumbersOrDurations);
    }

    /// <summary>The remainder, with the sign of the dividend.</summary>
    public static Value Modulo(in Value a, in Value b)
    {
        if (a.IsInteger && b.IsInteger)
        {
            long divisor = b.AsInteger();
            if (divisor == 0)
                throw ValueErrors.DivisionByZero("%", a);
            return Value.FromInteger(divisor == -1 ? 0 : a.AsInteger() % divisor);
        }

        if (a.IsNull || b.IsNull)
            return Value.Null;
        return a.IsNumber && b.IsNumber ? Value.FromFloat(a.AsNumber() % b.AsNumber())
            : throw ValueErrors.CannotOperate("%", a, b, "numbers");
    }

    /// <summary>Always a float.</summary>
    public static Value Power(in Value a, in Value b)
    {
        if (a.IsNull || b.IsNull)
            return Value.Null;
        return a.IsNumber && b.IsNumber ? Value.FromFloat(Math.Pow(a.AsNumber(), b.AsNumber()))
            : throw ValueErrors.CannotOperate("^", a, b, "numbers");
    }

    public static Value Negate(in Value value) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Integer => value.AsInteger() != long.MinValue
            ? Value.FromInteger(-value.AsInteger()) : throw ValueErrors.NegationOverflow(value),
        ValueKind.Float => Value.FromFloat(-value.AsFloat()),
        ValueKind.Duration => TemporalArithmetic.Multiply(value, Value.FromInteger(-1)),
        _ => throw ValueErrors.CannotOperate("-", value, "a number or a duration"),
    };

    /// <summary>The value itself, if it could be negated.</summary>
    public static Value Plus(in Value value) => value.Kind is ValueKind.Null or ValueKind.Integer or ValueKind.Float or ValueKind.Duration
        ? value : throw ValueErrors.CannotOperate("+", value, "a number or a duration");

    private static bool IsTemporal(in Value value) => (value.Kind.ToTypes() & (ValueTypes.Temporal | ValueTypes.Duration)) != 0;
}
