using ScoGraph.Sessions.Completion;

namespace ScoGraph.Tool.Shell.Editing;

/// <summary>What the editor asks about the text.</summary>
/// <param name="IsWhole">Whether it can be run as it stands; else Enter begins another line.</param>
/// <param name="Complete">What could stand at a place of it.</param>
internal sealed record EditorQuestions(Func<string, bool> IsWhole, Func<string, int, CellCompletions> Complete);
