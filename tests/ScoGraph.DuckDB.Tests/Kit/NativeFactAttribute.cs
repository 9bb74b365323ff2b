using System.Runtime.CompilerServices;
using ScoGraph.DuckDB.Engine;
using ScoGraph.Testing.Facts;

namespace ScoGraph.DuckDB.Tests.Kit;

/// <summary>A fact that asks DuckDB; skipped, and says so, where its native library cannot be loaded.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    private static readonly string? Missing = WhatIsMissing();

    public NativeFactAttribute([CallerMemberName] string test = "") => MissingFixture.Skip(this, test, Missing);

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
