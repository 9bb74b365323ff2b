namespace ScoGraph.Model.Running;

/// <summary>Ends a run that was only tried. Never seen by callers.</summary>
internal sealed class OutOfPatienceException : OperationCanceledException;
