using ScoGraph.Server.Asking;

namespace ScoGraph.Explorer.Hosting;

/// <summary>Somebody who came in, and may look around until the visit ends.</summary>
/// <param name="Caller">Who it is, and what they may.</param>
/// <param name="Ends">When the visit ends.</param>
internal sealed record OpenVisit(Caller Caller, DateTimeOffset Ends);
