using ScoGraph.Tool;
using ScoGraph.Tool.Terminal;

return ToolApplication.Run(args, ToolTerminal.OfConsole());
