namespace ScoGraph.Architecture;

/// <summary>States a rule of the house; whatever breaks it is named, all of it.</summary>
internal static class Rule
{
    public static void Holds(string rule, IEnumerable<string> offences)
    {
        string[] all = [.. offences.Distinct().Order(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, $"{rule} ({all.Length} break it):\n{string.Join('\n', all)}");
    }
}
