using System.Text.Json;
using System.Text.RegularExpressions;
using ScoGraph.Jupyter.Wire;
using ScoGraph.Jupyter.Wire.Contents;

namespace ScoGraph.Jupyter.Requests;

/// <summary>The cells that this kernel has run, in memory.</summary>
internal sealed class CellHistory
{
    private readonly List<PastCell> _cells = [];

    /// <summary>The number of the last counted cell; 0 before the first.</summary>
    public int Count { get; private set; }

    public int Next() => ++Count;

    public void Add(string code, string output) => _cells.Add(new PastCell(Count, code, output));

    public HistoryReply Find(HistoryRequest request)
    {
        IEnumerable<PastCell> found = request.HistAccessType switch
        {
            "range" => request.Session != 0 ? [] : _cells.Where(c => c.Count >= request.Start && c.Count < (request.Stop ?? int.MaxValue)),
            "search" => Latest(_cells.Where(c => Matches(c.Code, request.Pattern ?? "*")), request),
            _ => Latest(_cells, request),
        };
        return new HistoryReply([.. found.Select(c => Entry(c, request.Output))]);
    }

    private static IEnumerable<PastCell> Latest(IEnumerable<PastCell> cells, HistoryRequest request)
    {
        IEnumerable<PastCell> kept = request.Unique ? cells.Reverse().DistinctBy(c => c.Code).Reverse() : cells;
        return request.N is { } n ? kept.TakeLast(n) : kept;
    }

    private static bool Matches(string code, string pattern) => Regex.IsMatch(
        code, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}$",
        RegexOptions.Singleline | RegexOptions.NonBacktracking);

    private static IReadOnlyList<JsonElement> Entry(PastCell cell, bool withOutput)
    {
        JsonElement code = Json(cell.Code);
        return
        [
            JsonSerializer.SerializeToElement(0, WireJson.Default.Int32), JsonSerializer.SerializeToElement(
                cell.Count, WireJson.Default.Int32),
            withOutput ? JsonSerializer.SerializeToElement(
                (JsonElement[])[code, Json(cell.Output)], WireJson.Default.JsonElementArray) : code,
        ];
    }

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text, WireJson.Default.String);

    private sealed record PastCell(int Count, string Code, string Output);
}
