namespace ScoGraph.Tests.PublicMembers;

/// <summary>What is wrong with a value by itself, so that a common exception may tell it.</summary>
[Flags]
internal enum Trait
{
    None = 0,

    /// <summary>It, or what it was made of, is disposed or has ended.</summary>
    Disposed = 1,

    /// <summary>It is a cancelled token, or was made with one.</summary>
    Cancelled = 2,

    /// <summary>A stream or writer of the caller's that throws what it likes.</summary>
    Foreign = 4,
}
