namespace ScoGraph.Server.Hosting;

/// <summary>Says of a request of HTTP that it came by the port of Bolt.</summary>
internal sealed class BoltPortFeature;
