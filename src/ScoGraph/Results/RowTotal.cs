using System.Globalization;

namespace ScoGraph.Results;

/// <summary>How many rows a query has, of which a result may hold the first.</summary>
/// <param name="IsExact">Whether all were counted; else there are at least so many.</param>
internal readonly record struct RowTotal(long Count, bool IsExact)
{
    /// <summary>Such as <c>3 rows</c>, <c>100 of 1,000,000 rows</c>, <c>100 of at least 2,000,000 rows</c>.</summary>
    /// <param name="shown">The rows that the result holds.</param>
    public string Describe(long shown)
    {
        if (Count == shown && IsExact)
            return shown == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{shown} rows");
        return string.Create(CultureInfo.InvariantCulture, $"{shown:N0} of {(IsExact ? "" : "at least ")}{Count:N0} rows");
    }
}
