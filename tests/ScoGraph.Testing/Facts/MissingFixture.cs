namespace ScoGraph.Testing.Facts;

/// <summary>Skips a test for which something is missing: the name under which a run lists it says why, and how it is run.</summary>
internal static class MissingFixture
{
    /// <param name="fact">The test's attribute.</param>
    /// <param name="test">The name of the test's method.</param>
    /// <param name="reason">What is missing and how to bring it; null where nothing is.</param>
    public static void Skip(FactAttribute fact, string test, string? reason)
    {
        if (reason is null)
            return;
        fact.Skip = reason;
        fact.DisplayName = $"{test.Replace('_', ' ')} (skipped: {reason})";
    }
}
