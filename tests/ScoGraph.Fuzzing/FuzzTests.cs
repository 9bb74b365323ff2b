using System.Globalization;
using ScoGraph.Fuzzing.Generators;

namespace ScoGraph.Fuzzing;

/// <summary>
/// No text, value or parameter brings out another exception than those for users, or does not end. The number of inputs of each kind is
/// SCOGRAPH_FUZZ (without it a sample), their seed SCOGRAPH_FUZZ_SEED; <c>eng/proof fuzz</c> asks a million.
/// </summary>
public sealed class FuzzTests
{
    private const int Sample = 1_500;
    private const int SmallStack = 256 * 1024;
    private const int PoolStack = 1536 * 1024;

    [Fact]
    public void Mutated_texts() => Check(new TextMutator(), share: 4);

    [Fact]
    public void Functions_with_extreme_arguments() => Check(new FunctionCalls(), share: 4);

    [Fact]
    public void Long_chains() => Check(new LongChains(), share: 1);

    [Fact]
    public void Nested_values() => Check(new NestedValues(), share: 1);

    [Fact]
    public void Hostile_parameters() => Check(new HostileParameters(), share: 1);

    /// <param name="generator">What makes the inputs.</param>
    /// <param name="share">How many parts of the whole: of a million inputs the five kinds have eleven parts.</param>
    private static void Check(IInputGenerator generator, int share)
    {
        int count = Setting("SCOGRAPH_FUZZ") is { } whole ? (int)((long)whole * share / 11) : Sample * share / 4;
        int seed = Setting("SCOGRAPH_FUZZ_SEED") ?? 1, half = count / 2;
        IReadOnlyList<string> faults =
            [.. new FuzzRun(generator, seed, SmallStack).Run(0, half), .. new FuzzRun(generator, seed, PoolStack).Run(half, count - half)];
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
