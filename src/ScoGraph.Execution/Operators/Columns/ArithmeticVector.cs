using System.Numerics;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>
/// Numbers added, subtracted, multiplied or divided: integers stay integers, an integer with a float is computed in floats. What overflows,
/// division of integers by zero, and what is no number is left to who looks at rows, for its meaning and its error.
/// </summary>
internal sealed class ArithmeticVector(ArithmeticOperator operation, RowVector left, RowVector right) : RowVector
{
    private double[] _converted = [];

    public override void Begin(Frame frame)
    {
        left.Begin(frame);
        right.Begin(frame);
    }

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        if (!left.Read(frame, rows, from, count) || !right.Read(frame, rows, from, count))
            return false;
        if (left.Kind is not (VectorKind.Integers or VectorKind.Floats) || right.Kind is not (VectorKind.Integers or VectorKind.Floats))
            return false;
        NotePresent(count);
        if (left.Kind == VectorKind.Integers && right.Kind == VectorKind.Integers)
            return Integer(count);
        Kind = VectorKind.Floats;
        if (Floats.Length == 0)
            (Floats, _converted) = (new double[Size], new double[Size]);
        FloatArithmetic.Compute(operation, OfFloats(left), OfFloats(right), Floats.AsSpan(0, count));
        return true;
    }

    private bool Integer(int count)
    {
        Kind = VectorKind.Integers;
        if (Integers.Length == 0)
            Integers = new long[Size];
        // What is behind the last row may overflow, and where a value is null: then only those that are there are looked at.
        int padded = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 1));
        if (IntegerArithmetic.TryCompute(
            operation, left.Integers.AsSpan(0, padded), right.Integers, (right as SameVector)?.Integer, Integers.AsSpan(0, padded)))
            return true;
        return IntegerArithmetic.ComputeEach(
            operation, left.Integers.AsSpan(0, count), right.Integers, IsWhole ? [] : Present, Integers);
    }

    private ReadOnlySpan<double> OfFloats(RowVector side)
    {
        if (side.Kind == VectorKind.Floats)
            return side.Floats;
        FloatArithmetic.Convert(side.Integers, _converted);
        return _converted;
    }

    private void NotePresent(int count)
    {
        IsWhole = true;
        if (left.IsWhole && right.IsWhole)
            return;
        CopyPresent(left.IsWhole ? right : left, count);
        if (left.IsWhole || right.IsWhole)
            return;
        Span<bool> present = Present.AsSpan(0, count);
        for (int i = 0; i < present.Length; i++)
            present[i] &= right.Present[i];
    }
}
