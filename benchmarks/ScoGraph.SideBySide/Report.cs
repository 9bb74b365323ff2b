using System.Text.Json.Serialization;
using ScoGraph.SideBySide.Kernels;

namespace ScoGraph.SideBySide;

/// <summary>What a run prints; every engine of the comparison prints the same.</summary>
internal sealed record Report(
    [property: JsonPropertyName("engine")] string Engine,
    [property: JsonPropertyName("threads")] int Threads,
    [property: JsonPropertyName("load_ms")] long LoadMs,
    [property: JsonPropertyName("rss_mb")] long RssMb,
    [property: JsonPropertyName("queries")] IReadOnlyList<QueryMeasure> Queries);

/// <summary>The times and the answer of one query.</summary>
internal sealed record QueryMeasure([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("kind")] string Kind)
{
    [JsonPropertyName("median_ms")]
    public double? MedianMs { get; init; }

    [JsonPropertyName("min_ms")]
    public double? MinMs { get; init; }

    /// <summary>Processor time of a run, the mean: what other programs do meets it less than the time on the clock.</summary>
    [JsonPropertyName("cpu_ms")]
    public double? CpuMs { get; init; }

    [JsonPropertyName("runs")]
    public int? Runs { get; init; }

    [JsonPropertyName("rows")]
    public int? Rows { get; init; }

    [JsonPropertyName("answer")]
    public string? Answer { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }
}

/// <summary>What some runs in a row took, in milliseconds together, and the rows of the last.</summary>
internal sealed record Turn(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("ms")] double? Ms,
    [property: JsonPropertyName("rows")] int? Rows,
    [property: JsonPropertyName("error")] string? Error);

[JsonSourceGenerationOptions(WriteIndented = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Turn))]
[JsonSerializable(typeof(KernelMeasure))]
[JsonSerializable(typeof(string))]
internal sealed partial class ReportJson : JsonSerializerContext;
