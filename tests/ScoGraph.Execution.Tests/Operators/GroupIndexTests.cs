using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Tests.Operators;

/// <summary>Keys find their group: equivalent ones the same, others another.</summary>
public sealed class GroupIndexTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Keys_find_the_group_that_a_dictionary_finds(int keyCount)
    {
        for (int seed = 0; seed < 30; seed++)
        {
            Random random = new(seed);
            List<(Value[] Keys, GroupState State)> groups = [];
            GroupIndex index = new(groups);
            Dictionary<string, GroupState> known = [];
            int many = random.Next(1, 3000);
            for (int i = 0; i < 2000; i++)
            {
                // Some groups are found elsewhere: those of nodes.
                if (random.Next(20) == 0)
                    groups.Add(([Value.FromNode(i)], new GroupState([], isOnly: false)));
                Value[] keys = [.. Enumerable.Range(0, keyCount).Select(_ => Draw(random, many))];
                int hash = GroupIndex.Hash(keys);
                string text = string.Join(" | ", keys.Select(Write));
                Assert.Equal(known.TryGetValue(text, out GroupState? expected), index.TryGet(keys, hash, out GroupState? found));
                Assert.Same(expected, found);
                if (found is not null)
                    continue;
                known.Add(text, new GroupState([], isOnly: false));
                groups.Add((keys, known[text]));
                index.Add(hash);
            }
        }
    }

    private static Value Draw(Random random, int many) => random.Next(8) switch
    {
        0 => Value.Null,
        1 => Value.FromFloat(random.Next(many)),
        2 => Value.FromFloat(random.Next(3) switch { 0 => double.NaN, 1 => 1e300, _ => random.Next(many) + 0.5 }),
        3 => Value.FromString($"text {random.Next(many)}"),
        4 => Value.FromBoolean(random.Next(2) == 0),
        5 => Value.FromList([Value.FromInteger(random.Next(9)), Value.Null]),
        _ => Value.FromInteger(random.Next(2) == 0 ? random.Next(many) : ((long)random.Next(many) << 40) - 7),
    };

    /// <summary>One text for equivalent values.</summary>
    private static string Write(Value value) => value.Kind switch
    {
        ValueKind.Float when value.AsFloat() < 1e18 && Math.Truncate(value.AsFloat()) == value.AsFloat() =>
            $"number {(long)value.AsFloat()}",
        ValueKind.Float => $"float {value.AsFloat():R}",
        ValueKind.Integer => $"number {value.AsInteger()}",
        ValueKind.List => $"list {value.AsList()[0].AsInteger()}",
        ValueKind.String => $"text '{value.AsString()}'",
        ValueKind.Boolean => $"{value.AsBoolean()}",
        _ => "null",
    };
}
