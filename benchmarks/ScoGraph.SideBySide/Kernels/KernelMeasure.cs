using System.Text.Json.Serialization;

namespace ScoGraph.SideBySide.Kernels;

/// <summary>What a kernel and its question took, least and median, in milliseconds, and what they answered.</summary>
internal sealed record KernelMeasure(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("ms")] double Ms,
    [property: JsonPropertyName("min_ms")] double MinMs,
    [property: JsonPropertyName("check")] double Check,
    [property: JsonPropertyName("asked_ms")] double AskedMs,
    [property: JsonPropertyName("asked_min_ms")] double AskedMinMs,
    [property: JsonPropertyName("asked_check")] double? AskedCheck);
