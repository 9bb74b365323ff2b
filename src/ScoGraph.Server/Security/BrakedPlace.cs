namespace ScoGraph.Server.Security;

/// <summary>A user or an address from which wrong credentials came.</summary>
/// <param name="Place">What it is called.</param>
/// <param name="Failures">How many came, one after the other.</param>
/// <param name="Last">When the last one came.</param>
/// <param name="Until">Until when none are looked at.</param>
internal sealed record BrakedPlace(string Place, int Failures, DateTimeOffset Last, DateTimeOffset Until)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    /// <summary>Whether it was so long ago that counting begins anew.</summary>
    public bool IsForgotten(DateTimeOffset now) => Last + Memory < now;
}
