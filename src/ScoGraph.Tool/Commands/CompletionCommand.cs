using System.CommandLine;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>scograph completion SHELL: the script by which a shell completes commands and options.</summary>
internal static class CompletionCommand
{
    /// <summary>Each asks the tool itself, so that a script never falls behind it.</summary>
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # Add to ~/.bashrc: source <(scograph completion bash)
            _scograph() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(scograph "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _scograph scograph
            """,
        ["zsh"] = """
            # Add to ~/.zshrc, behind compinit: source <(scograph completion zsh)
            _scograph() {
              compadd -- ${(f)"$(scograph "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)"}
            }
            compdef _scograph scograph
            """,
        ["fish"] = """
            # Save as ~/.config/fish/completions/scograph.fish
            complete -c scograph -a '(scograph "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
            """,
        ["pwsh"] = """
            # Add to $PROFILE: scograph completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName scograph -ScriptBlock {
              param($word, $line, $position)
              scograph "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Create(ToolTerminal terminal)
    {
        Argument<string> shell = new("shell") { Description = "Which shell." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Command command = new("completion", "Writes a script by which a shell completes commands and options; its first line says where it goes.")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(Scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n") + "\n");
            return ExitCodes.Success;
        });
        return command;
    }
}
