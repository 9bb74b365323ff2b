namespace ScoGraph.Server.Security;

/// <summary>How wrong credentials hold up the next.</summary>
/// <param name="Free">How many are not held up.</param>
/// <param name="Longest">The longest wait.</param>
internal sealed record BrakeRule(int Free, TimeSpan Longest)
{
    private const int MostDoublings = 20;

    /// <summary>A second, two, four and so on.</summary>
    public TimeSpan Wait(int failures) => failures <= Free ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(failures - Free - 1, MostDoublings))));
}
