using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ScoGraph.Observation;

/// <summary>The activity source and the meter, both named ScoGraph, with OpenTelemetry's names of the database conventions.</summary>
internal static class Telemetry
{
    public const string Name = "ScoGraph";
    public const string QueryActivity = "scograph.query";
    public const string SystemTag = "db.system.name";
    public const string SystemName = "scograph";
    public const string TextTag = "db.query.text";
    public const string RowsTag = "db.response.returned_rows";
    public const string ErrorTag = "error.type";

    /// <summary>In seconds, from ten microseconds on: queries in this process often take less than the millisecond that is usual.</summary>
    private static readonly double[] Seconds =
        [0.00001, 0.00005, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

    private static readonly string? Version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter Meter = new(Name, Version);

    public static readonly ActivitySource Activities = new(Name, Version);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "db.client.operation.duration", "s", "Duration of queries.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });

    public static readonly Histogram<long> Rows = Meter.CreateHistogram<long>(
        "db.client.response.returned_rows", "{row}", "Rows that queries returned.");

    public static bool IsListenedTo => Activities.HasListeners() || Duration.Enabled || Rows.Enabled;
}
