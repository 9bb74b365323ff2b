using System.Reflection;

namespace ScoGraph.Extensions.DependencyInjection;

/// <summary>Graphs in files that keep every commit, which the package ScoGraph.Sqlite opens, where the program has it.</summary>
/// <remarks>
/// Not referenced, as it brings native code. The two names are constants, which trimming and compilation ahead of time follow: what they
/// name is kept where it is there, and is not looked for where it is not.
/// </remarks>
internal static class KeptFiles
{
    public const string Package = "ScoGraph.Sqlite";

    /// <summary>Opens a file, or makes one; null where the program does not have the package.</summary>
    public static Func<string, GraphOptions, Graph>? Open { get; } = Type.GetType("ScoGraph.SqliteGraph, ScoGraph.Sqlite")
        ?.GetMethod("OpenWith", BindingFlags.Static | BindingFlags.NonPublic, [typeof(string), typeof(GraphOptions)])
        ?.CreateDelegate<Func<string, GraphOptions, Graph>>();

    /// <summary>Whether a path names such a file, be it there or not.</summary>
    public static bool IsNamed(string path) => path.EndsWith(".scograph", StringComparison.OrdinalIgnoreCase);
}
