namespace ScoGraph.Model.Values.Temporal;

/// <summary>Arithmetic of durations, component by component; what multiplying leaves of a unit overflows to the smaller ones.</summary>
internal static class DurationArithmetic
{
    /// <summary>The sum of the first and the second, or with sign -1 the difference.</summary>
    public static Value Add(DurationValue left, DurationValue right, int sign) => Value.From(DurationValue.Of(
        left.Months + (Int128)right.Months * sign,
        left.Days + (Int128)right.Days * sign,
        left.Nanoseconds + right.Nanoseconds * sign));

    public static Value Multiply(DurationValue duration, in Value factor) =>
        Value.From(DurationAmounts.Of(duration).Times(ToFraction(factor)).ToDuration());

    public static Value Divide(DurationValue duration, in Value divisor)
    {
        Fraction parts = ToFraction(divisor);
        if (parts.IsZero)
            throw TemporalErrors.DivisionByZero();
        return Value.From(DurationAmounts.Of(duration).Times((Fraction)1L / parts).ToDuration());
    }

    /// <summary>An integer or a finite float.</summary>
    public static Fraction ToFraction(in Value number)
    {
        if (number.IsInteger)
            return number.AsInteger();
        double value = number.AsFloat();
        return double.IsFinite(value) ? Fraction.FromFloat(value) : throw TemporalErrors.NotFinite(value);
    }
}
