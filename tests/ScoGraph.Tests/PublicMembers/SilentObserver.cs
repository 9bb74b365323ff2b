namespace ScoGraph.Tests.PublicMembers;

/// <summary>An observer that is told of queries and says nothing.</summary>
internal sealed class SilentObserver : QueryObserver;
