namespace ScoGraph.Model.Values.Temporal;

/// <summary>The operators of the language where at least one operand is temporal. Neither operand is null.</summary>
internal static class TemporalArithmetic
{
    /// <summary>An instant and a duration in either order, or two durations.</summary>
    /// <exception cref="Diagnostics.ValueException">Other kinds, or a result out of range.</exception>
    public static Value Add(in Value left, in Value right)
    {
        if (right.Kind == ValueKind.Duration && left.Kind == ValueKind.Duration)
            return DurationArithmetic.Add(left.As<DurationValue>(), right.As<DurationValue>(), 1);
        if (right.Kind == ValueKind.Duration && IsInstant(left))
            return InstantArithmetic.Add(left, right.As<DurationValue>(), 1);
        if (left.Kind == ValueKind.Duration && IsInstant(right))
            return InstantArithmetic.Add(right, left.As<DurationValue>(), 1);
        throw TemporalErrors.CannotOperate("add", left.Kind, right.Kind);
    }

    /// <summary>A duration from an instant or from a duration.</summary>
    /// <exception cref="Diagnostics.ValueException">Other kinds, or a result out of range.</exception>
    public static Value Subtract(in Value left, in Value right)
    {
        if (right.Kind == ValueKind.Duration && left.Kind == ValueKind.Duration)
            return DurationArithmetic.Add(left.As<DurationValue>(), right.As<DurationValue>(), -1);
        if (right.Kind == ValueKind.Duration && IsInstant(left))
            return InstantArithmetic.Add(left, right.As<DurationValue>(), -1);
        throw IsInstant(left) && IsInstant(right)
            ? TemporalErrors.InstantDifference(left.Kind, right.Kind)
            : TemporalErrors.CannotOperate("subtract", left.Kind, right.Kind);
    }

    /// <summary>A duration and a number in either order.</summary>
    /// <exception cref="Diagnostics.ValueException">Other kinds, or a result out of range.</exception>
    public static Value Multiply(in Value left, in Value right)
    {
        if (left.Kind == ValueKind.Duration && right.IsNumber)
            return DurationArithmetic.Multiply(left.As<DurationValue>(), right);
        if (right.Kind == ValueKind.Duration && left.IsNumber)
            return DurationArithmetic.Multiply(right.As<DurationValue>(), left);
        throw TemporalErrors.CannotOperate("multiply", left.Kind, right.Kind);
    }

    /// <summary>A duration by a number.</summary>
    /// <exception cref="Diagnostics.ValueException">Other kinds, zero, or a result out of range.</exception>
    public static Value Divide(in Value left, in Value right) => left.Kind == ValueKind.Duration && right.IsNumber
        ? DurationArithmetic.Divide(left.As<DurationValue>(), right)
        : throw TemporalErrors.CannotOperate("divide", left.Kind, right.Kind);

    public static bool IsInstant(in Value value) => (value.Kind.ToTypes() & ValueTypes.Temporal) != 0;
}
