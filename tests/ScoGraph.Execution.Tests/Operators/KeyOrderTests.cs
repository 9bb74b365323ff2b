using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Tests.Operators;

/// <summary>Rows are in the order that comparing them two by two gives, equal ones as they came.</summary>
public sealed class KeyOrderTests
{
    private static readonly string[] Units = ["\0", "a", "b", "\u00E9", "\uD7FF", "\uE000", "\uFFFF", "\U0001F600", "\uD800", "\uDC00"];

    private static readonly Func<Random, Value>[] Columns =
    [
        random => Value.FromInteger(random.Next(5)),
        random => Value.FromInteger(random.Next(100_000) - 50_000),
        random => random.Next(4) == 0 ? Value.Null : Value.FromInteger(random.Next(3) - 1),
        random => Value.FromInteger(random.Next(3) switch { 0 => long.MinValue, 1 => long.MaxValue, _ => random.NextInt64() }),
        random => random.Next(3) == 0 ? Value.Null : Value.FromInteger(random.Next(3) == 0 ? long.MaxValue : -random.NextInt64()),
        random => Value.FromFloat(random.Next(6) switch
        {
            0 => double.NaN,
            1 => -0.0,
            2 => 0.0,
            3 => double.NegativeInfinity,
            4 => double.PositiveInfinity,
            _ => (random.NextDouble() - 0.5) * 1e9,
        }),
        random => random.Next(2) == 0 ? Value.FromFloat(random.Next(4)) : Value.FromInteger(random.Next(4)),
        random => Value.FromBoolean(random.Next(2) == 0),
        random => Value.FromEpochDay(random.Next(40) - 20),
        random => Value.FromNanosecondOfDay(random.NextInt64(86_400_000_000_000)),
        random => Value.FromNode(random.Next(300)),
        random => random.Next(5) == 0 ? Value.FromString("no number") : Value.FromInteger(random.Next(4)),
        random => Value.FromList([Value.FromInteger(random.Next(4))]),
        random => Value.FromString($"name {random.Next(400)}"),
        random => Value.FromString(random.Next(3) == 0 ? "" : new string('a', random.Next(12))),
        random => Value.FromString(string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Units[random.Next(Units.Length)]))),
        random => random.Next(4) == 0 ? Value.Null
            : Value.FromString($"the same beginning {(char)('a' + random.Next(3))}{random.Next(30)}"),
        _ => Value.Null,
        _ => Value.FromString("one"),
    ];

    [Fact]
    public void Rows_stand_as_comparing_puts_them()
    {
        for (int seed = 0; seed < 600; seed++)
        {
            Random random = new(seed);
            int count = random.Next(4) switch { 0 => random.Next(30), 1 => random.Next(300), _ => random.Next(1500) };
            Func<Random, Value>[] columns = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Columns[random.Next(Columns.Length)])];
            SortKeys keys = new([.. columns.Select(_ => ((Evaluator)(_ => Value.Null), random.Next(2) == 0))], default(SourceSpan));
            RowPages rows = new(columns.Length + 1);
            for (int row = 0; row < count; row++)
            {
                Span<Value> values = rows.Add();
                for (int i = 0; i < columns.Length; i++)
                    values[i] = columns[i](random);
            }

            int[] expected = [.. Enumerable.Range(0, count)];
            Array.Sort(expected, (a, b) => Compare(rows[a], rows[b], keys) is not 0 and var order ? order : a.CompareTo(b));
            Assert.Equal(expected, KeyOrder.Of(rows, keys));
        }
    }

    [Fact]
    public void Texts_that_begin_with_one_another_are_sorted()
    {
        RowPages rows = new(1);
        for (int i = 0; i < 3000; i++)
            rows.Add()[0] = Value.FromString(new string('x', (i * 7) % 3000));
        int[] order = KeyOrder.Of(rows, new SortKeys([(_ => Value.Null, false)], default(SourceSpan)));
        Assert.Equal(Enumerable.Range(0, 3000), order.Select(row => rows[row][0].AsString().Length));
    }

    private static int Compare(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right, SortKeys keys)
    {
        for (int key = 0; key < keys.Count; key++)
        {
            if (Orderability.Compare(left[key], right[key]) is not 0 and var order)
                return keys.IsDescending(key) ? -order : order;
        }

        return 0;
    }
}
