using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Http.Json;

/// <summary>A request that was read.</summary>
/// <param name="Question">The statement; null where the request has none, as one that only begins or commits a transaction.</param>
/// <param name="IncludeCounters">Whether the answer says what changed.</param>
internal sealed record StatementRequest(Question? Question, bool IncludeCounters);
