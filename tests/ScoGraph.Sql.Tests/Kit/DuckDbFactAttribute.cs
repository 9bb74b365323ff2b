using System.Runtime.CompilerServices;
using ScoGraph.DuckDB.Engine;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Sql.Tests.Kit;

/// <summary>A fact that asks DuckDB; skipped, and says so, where its native library cannot be loaded.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DuckDbFactAttribute : FactAttribute
{
    /// <summary>Why DuckDB cannot be asked; null where it can.</summary>
    public static readonly string? Missing = WhatIsMissing();

    public DuckDbFactAttribute([CallerMemberName] string test = "") => MissingFixture.Skip(this, test, Missing);

    private static string? WhatIsMissing()
    {
        try
        {
            using DuckDbDatabase database = new();
            return null;
        }
        catch (Exception failure) when (failure is DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            return $"DuckDB's native library does not load on this machine: {failure.Message}";
        }
    }
}
