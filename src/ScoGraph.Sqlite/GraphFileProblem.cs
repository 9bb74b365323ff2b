namespace ScoGraph;

/// <summary>Why a graph's file was refused, or a change to it.</summary>
public enum GraphFileProblem
{
    /// <summary>The file is no graph of ScoGraph, or somebody put something foreign into it.</summary>
    NotAGraph,

    /// <summary>A newer ScoGraph wrote the file.</summary>
    NewerFormat,

    /// <summary>Bytes of the file are not what was written, and cannot be restored from what else it holds.</summary>
    Damaged,

    /// <summary>Another process, or another graph of this one, writes to the file.</summary>
    InUse,

    /// <summary>The disk is full. Nothing of the change was written.</summary>
    Full,

    /// <summary>
    /// The system failed while the change was being made to last: it may be in the file or not. Within this process it is not visible, and
    /// the next change that succeeds removes it; after a crash it may be found.
    /// </summary>
    InDoubt,

    /// <summary>The file, or the folder it is in, cannot be written to.</summary>
    ReadOnly,

    /// <summary>The system refused to read or write for another reason. Nothing of the change was written.</summary>
    Failed,

    /// <summary>A state was asked for that the file does not hold: before its history begins, or after its last commit.</summary>
    NoSuchState,

    /// <summary>An older ScoGraph wrote the file, and it was to be read only; opened to write, it becomes the newest format.</summary>
    OlderFormat,
}
