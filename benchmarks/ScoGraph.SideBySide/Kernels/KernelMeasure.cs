using System.Text.Json.Serialization;

namespace ScoGraph.SideBySide.Kernels;

/// <summary>
/// What a kernel and its question took, median, least and mean processor time, in milliseconds, and what they answered.
/// </summary>
internal sealed record KernelMeasure(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("ms")] double Ms,
    [property: JsonPropertyName("min_ms")] double MinMs,
    [property: JsonPropertyName("cpu_ms")] double CpuMs,
    [property: JsonPropertyName("check")] double Check,
    [property: JsonPropertyName("asked_ms")] double AskedMs,
    [property: JsonPropertyName("asked_min_ms")] double AskedMinMs,
    [property: JsonPropertyName("asked_cpu_ms")] double AskedCpuMs,
    [property: JsonPropertyName("asked_check")] double? AskedCheck);
