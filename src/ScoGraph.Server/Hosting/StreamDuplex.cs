using System.IO.Pipelines;

namespace ScoGraph.Server.Hosting;

/// <summary>Both directions of a connection.</summary>
internal sealed record StreamDuplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
